const systemErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);

// Connection lost (08), shut down or starting (57P), no connection free (53300), a standby that cannot write (25006).
const sqlStates = /^(08...|57P0[1-5]|53300|25006)$/;

// The driver's own errors have no code.
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed))/;

/**
 * True for an error that says the database cannot be reached or cannot write now. Whether a statement that was under way
 * was done is unknown: a retry needs its idempotency key.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code === 'string')
    return sqlStates.test(code) || (systemErrors.has(code) && isOfSocket(syscall));
  return sentences.test(error.message);
}

// A file that is missing has the same code as a missing unix socket.
function isOfSocket(syscall: unknown): boolean {
  return syscall === 'connect' || syscall === 'read' || syscall === 'write' || syscall === 'getaddrinfo';
}
