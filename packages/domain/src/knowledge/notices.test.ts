import { expect, test } from 'vitest';
import { isForReader } from './notices.ts';

const agent = { roles: ['juniorAgent'], unitChain: ['team-1', 'centre'] };

test.each([
  [[], [], true],
  [['juniorAgent', 'textClerk'], [], true],
  [['seniorAgent'], [], false],
  [[], ['centre'], true],
  [[], ['team-2'], false],
  [['juniorAgent'], ['team-2'], false],
  [['juniorAgent'], ['team-2', 'team-1'], true],
])('a notice to roles %j and units %j reaches a junior of team 1: %s (I5)', (roleCodes, unitIds, reaches) => {
  expect(isForReader({ roleCodes, unitIds }, agent)).toBe(reaches);
});
