/** Whom a must-read notice is for: roles and units; nothing named means everybody. */
export interface NoticeAudience {
  readonly roleCodes: readonly string[];
  /** Units with everything below them. */
  readonly unitIds: readonly string[];
}

/** Somebody who may have to read a notice. */
export interface NoticeReader {
  readonly roles: readonly string[];
  /** The person's unit and every unit above it. */
  readonly unitChain: readonly string[];
}

/** Whether a notice is for this person (I5): in one of the roles and in one of the units, as far as any are named. */
export function isForReader({ roleCodes, unitIds }: NoticeAudience, reader: NoticeReader): boolean {
  const inRole = roleCodes.length === 0 || reader.roles.some((role) => roleCodes.includes(role));
  const inUnit = unitIds.length === 0 || reader.unitChain.some((unit) => unitIds.includes(unit));
  return inRole && inUnit;
}
