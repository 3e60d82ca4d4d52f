/** One server of a database url, as the url of that server alone. */
export interface DatabaseHosts {
  readonly urls: readonly string[];
  /** True where only a server that takes writes will do (`target_session_attrs=read-write`). */
  readonly writable: boolean;
}

/**
 * Takes a url with several hosts apart, `postgres://user:secret@one:5432,two:5432/redress?target_session_attrs=read-write`,
 * as libpq has it and the driver has not. A url with one host comes back as it is.
 */
export function hostsOf(url: string): DatabaseHosts {
  const match = /^(?<before>\w+:\/\/(?:[^@/]*@)?)(?<hosts>[^/?]*)(?<after>[/?].*)?$/.exec(url)?.groups;
  if (!match) throw new Error('DATABASE_URL must look like postgres://user:password@host:5432/database');
  const { before = '', hosts = '', after = '' } = match;
  const wanted = /[?&]target_session_attrs=([\w-]+)/.exec(after)?.[1] ?? 'any';
  if (wanted !== 'any' && wanted !== 'read-write')
    throw new Error(`target_session_attrs=${wanted} is not supported; read-write is`);
  const rest = after.replace(/([?&])target_session_attrs=[\w-]+(&|$)/, (_all, start: string, end: string) =>
    end === '&' ? start : '',
  );
  return {
    urls: hosts.split(',').map((host) => `${before}${host}${rest}`),
    writable: wanted === 'read-write',
  };
}
