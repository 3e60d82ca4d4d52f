import { connect, type Socket } from 'node:net';

/** One request, ready to be sent but for its framing. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie: string;
  readonly body?: string;
  /** Makes the request retryable. */
  readonly key?: string;
}

/** What came back. */
export interface Response {
  readonly status: number;
  readonly body: string;
}

/** One kept-alive connection that sends a request after the other; as thin as can be, for it shares the machine. */
export interface Connection {
  readonly send: (request: Request) => Promise<Response>;
  readonly close: () => void;
}

/** Opens a connection to a server of this machine. */
export function openConnection(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () =>
      resolve(connectionOn(socket, port)),
    );
    socket.once('error', reject);
  });
}

function connectionOn(socket: Socket, port: number): Connection {
  let waiting: { resolve: (response: Response) => void; reject: (error: Error) => void } | undefined;
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const response = parse(received);
    if (response === null || waiting === undefined) return;
    const { resolve } = waiting;
    waiting = undefined;
    received = Buffer.alloc(0);
    resolve(response);
  });
  const broken = (error?: Error) => waiting?.reject(error ?? new Error('the connection was closed'));
  socket.on('error', broken);
  socket.on('close', () => broken());
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(textOf(request, port));
      }),
    close: () => socket.destroy(),
  };
}

function textOf({ method, path, cookie, body, key }: Request, port: number): string {
  const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\n`;
  const retryable = key === undefined ? '' : `idempotency-key: ${key}\r\n`;
  if (body === undefined) return `${head}${retryable}\r\n`;
  return `${head}${retryable}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** A response that is whole, or null while some of it is missing. */
function parse(received: Buffer): Response | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined && status !== 204) throw new Error(`a response without its length:\n${head}`);
  const whole = end + 4 + Number(length ?? 0);
  return received.length < whole ? null : { status, body: received.toString('utf8', end + 4, whole) };
}
