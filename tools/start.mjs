// npm start: from a fresh clone to a running server, in one command.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root } from './command.mjs';
import { node24 } from './node24.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureWebBuilt } from './web.mjs';

if (Number(process.versions.node.split('.')[0]) < 20)
  giveUp(`Node 20 or newer is needed; this is ${process.version}.`);
await ensurePackages();
if (existsSync(join(root, 'apps/web/index.html'))) await ensureWebBuilt();
console.log('Server: starting.');
const server = spawn(node24(), [join(root, 'apps/server/src/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  // A group of its own: Ctrl-C reaches the server once, through us, and not a second time from the terminal. When we
  // are killed the channel closes, and the server ends by itself.
  detached: true,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'node') },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
