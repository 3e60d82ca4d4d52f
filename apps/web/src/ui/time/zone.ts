import { createContext, useContext } from 'react';

/** The centre's zone (IANA name); the session brings the real one. */
export const ZoneContext = createContext('Asia/Shanghai');

/** The zone in which every time is shown and typed. */
export function useZone(): string {
  return useContext(ZoneContext);
}
