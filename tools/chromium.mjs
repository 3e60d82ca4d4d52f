import { existsSync } from 'node:fs';
import { giveUp, run, seconds } from './command.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const fonts = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
];

/**
 * The browser for the journeys: CHROMIUM_PATH, or the system's. Installs Debian's, with a font that has Chinese, when it
 * is missing and we are root; otherwise ends with a sentence that says what is missing.
 */
export async function ensureChromium() {
  const missing = [
    ...(browser() ? [] : ['chromium']),
    ...(process.env.CHROMIUM_PATH || fonts.some((file) => existsSync(file)) ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length > 0) await install(missing);
  console.log(`Browser: ${browser()}`);
  return browser();
}

function browser() {
  const own = process.env.CHROMIUM_PATH;
  if (own) return existsSync(own) ? own : giveUp(`CHROMIUM_PATH is ${own}, but there is no such file.`);
  return places.find((file) => existsSync(file));
}

async function install(packages) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    giveUp(
      `Browser: the journeys need ${packages.join(' and ')}, which only root can install: ${command}\n` +
        'Another Chromium can be named with CHROMIUM_PATH. The other suites: npm test -- --project rules --project api',
    );
  }
  console.log(`Browser: installing ${packages.join(', ')} from Debian's packages.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], command.split(' ').slice(1)]) {
    const { code, output, ms } = await run('apt-get', args, { env });
    if (code !== 0) giveUp(`${output}\nBrowser: apt-get ${args[0]} failed (see above).`);
    console.log(`Browser: apt-get ${args[0]} done in ${seconds(ms)}.`);
  }
}
