import type { ReactNode } from 'react';

/** Shows its children if the server sent the command as available; the browser never decides what may be done. */
export function Can<Command extends string>({
  command,
  available,
  children,
}: {
  command: Command;
  available: readonly Command[];
  children: ReactNode;
}) {
  return available.includes(command) ? children : null;
}
