// Keeps many consoles open and prints a line for every change that one of them hears: its place, the ticket, the time.

import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/** Which consoles to open: the ports of the servers, and a cookie for each console. */
export interface Consoles {
  readonly ports: readonly number[];
  readonly cookies: readonly string[];
}

/** What was heard: by the ticket, the moments (milliseconds of the epoch) at which each console heard of it. */
export type Heard = Readonly<Record<string, readonly number[]>>;

if (import.meta.main) {
  const { ports, cookies }: Consoles = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
  const heard: Record<string, number[]> = {};
  let open = 0;
  for (const [place, cookie] of cookies.entries()) {
    const port = ports[place % ports.length] ?? 0;
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.write(
        `GET /api/live HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\naccept: text/event-stream\r\n\r\n`,
      );
    });
    let rest = '';
    let started = false;
    socket.on('data', (chunk) => {
      if (!started) {
        started = true;
        open += 1;
        if (open === cookies.length) console.log('open');
      }
      const text = rest + chunk.toString('utf8');
      const end = text.lastIndexOf('\n\n');
      rest = end < 0 ? text : text.slice(end + 2);
      const at = performance.timeOrigin + performance.now();
      const own = new Set<string>();
      for (const [, ticketId] of text
        .slice(0, Math.max(end, 0))
        .matchAll(/event: ticket\n(?:id: .*\n)?data: \{"ticketId":"([^"]+)"/g)) {
        if (ticketId !== undefined) own.add(ticketId);
      }
      for (const ticketId of own) {
        const moments = heard[ticketId] ?? [];
        moments.push(at);
        heard[ticketId] = moments;
      }
    });
    socket.on('error', (error) => console.error(`console ${place}: ${error.message}`));
    if (place % 50 === 49) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.stdin.resume();
  process.stdin.once('end', () => {
    console.log(JSON.stringify(heard));
    process.exit(0);
  });
}
