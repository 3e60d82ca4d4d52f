// npm run audit:verify [-- --anchor SEQ:HASH]: checks the whole audit trail and answers 1 when something is wrong with it.
import { verifyAudit } from './platform/audit/verify.ts';
import { readConfiguration } from './platform/configuration.ts';
import { openInstallation } from './platform/installation.ts';

const { database, close } = await openInstallation(readConfiguration(process.env));
try {
  const report = await verifyAudit(database, anchorOf(process.argv.slice(2)));
  console.log(`${report.sealed} entries sealed, ${report.unsealed} waiting for their seal.`);
  if (report.late > 0) console.log(`${report.late} have waited for more than a minute: is a server running?`);
  if (report.head) console.log(`The chain ends at ${report.head.seq}:${report.head.hash}`);
  for (const { kind, entryId, seq } of report.findings) {
    console.log(`${kind}: entry ${entryId ?? '-'}, seal ${seq ?? '-'}`);
  }
  console.log(report.findings.length === 0 ? 'The audit trail is intact.' : 'The audit trail was altered.');
  process.exitCode = report.findings.length === 0 ? 0 : 1;
} finally {
  await close();
}

function anchorOf(args: readonly string[]): { seq: number; hash: string } | undefined {
  const at = args.indexOf('--anchor');
  if (at < 0) return undefined;
  const match = /^(\d+):([0-9a-f]{64})$/.exec(args[at + 1] ?? '');
  if (!match) throw new Error('--anchor wants SEQ:HASH as an earlier check or the log printed it');
  return { seq: Number(match[1]), hash: match[2] ?? '' };
}
