/** Ways to ask PostgreSQL for the time that a simulated day cannot shadow, as it shadows an unqualified `now()`. */
const others =
  /\b(clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b|\bpg_catalog\s*\.\s*now\b|\bdefault\s+now\s*\(/i;

/** The lines of a file of the server, comments left out, that ask another clock than the database's unqualified `now()`. */
export function otherClocks(path: string, text: string): string[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(path.endsWith('.sql') ? /--.*$/gm : /^\s*\/\/.*$/gm, '');
  return code.split('\n').flatMap((line, index) => {
    const found = others.exec(line)?.[0];
    return found === undefined ? [] : [`${path}:${index + 1}  ${found.trim()} asks another clock than now()`];
  });
}
