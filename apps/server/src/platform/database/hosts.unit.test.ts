import { describe, expect, it } from 'vitest';
import { hostsOf } from './hosts.ts';

describe('a database url', () => {
  it('with one host stays as it is', () => {
    for (const url of [
      'postgres://redress:secret@db:5432/redress',
      'postgres://redress:secret@/redress?host=%2Ftmp%2Fsocket',
      'postgresql://db/redress?sslmode=require',
    ]) {
      expect(hostsOf(url)).toEqual({ urls: [url], writable: false });
    }
  });

  it('with several hosts becomes one url for each, in order', () => {
    expect(hostsOf('postgres://u:p@one:5432,two:5433/redress?target_session_attrs=read-write')).toEqual({
      urls: ['postgres://u:p@one:5432/redress', 'postgres://u:p@two:5433/redress'],
      writable: true,
    });
    expect(hostsOf('postgres://one,two/x?target_session_attrs=any&sslmode=require').urls).toEqual([
      'postgres://one/x?sslmode=require',
      'postgres://two/x?sslmode=require',
    ]);
  });

  it('is refused where it is none, or wants what we cannot tell', () => {
    expect(() => hostsOf('db:5432')).toThrow('DATABASE_URL');
    expect(() => hostsOf('postgres://one,two/x?target_session_attrs=standby')).toThrow('not supported');
  });
});
