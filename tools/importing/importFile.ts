import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import {
  type Client,
  dateGroundLabels,
  fileRoutes,
  type ImportPage,
  identityRoutes,
  importMapping,
  importProblemLabels,
  importRoutes,
  type Locale,
  type Outcome,
} from '@redress/contract';
import type { ImportOptions } from './options.ts';

/** Signs in, uploads the list, reads it by the mapping and takes it in; says what happens line by line. False where it did not come in. */
export async function importFile(
  client: Client,
  options: ImportOptions,
  say: (line: string) => void,
): Promise<boolean> {
  try {
    const { employeeNumber, password } = options;
    ok(await client.call(identityRoutes.signIn, { body: { employeeNumber, password } }));
    const mappingName = await nameOfMapping(client, options.mapping);
    const staged = await stage(client, options.file, mappingName);
    describe(staged, options.locale).forEach(say);
    if (staged.summary.problemRows + staged.summary.duplicates > 0) {
      say(`Rows that do not come in: ${await writeProblems(client, staged, options)}`);
    }
    const { withoutProblemRows } = options;
    ok(
      await client.call(importRoutes.runImport, { params: { id: staged.id }, body: { withoutProblemRows } }),
    );
    const ended = await untilEnd(client, staged.id);
    say(ended.status === 'done' ? `${ended.progress} tickets made.` : 'The import failed; nothing was kept.');
    return ended.status === 'done';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(error.message);
    return false;
  }
}

class Refused extends Error {}

function ok<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { code, message, fields } = outcome.failure;
  throw new Refused(`${message} (${code})${fields ? ` ${JSON.stringify(fields)}` : ''}`);
}

/** The name to ask the server for; a mapping in a file is saved under the file's name first. */
async function nameOfMapping(client: Client, mapping: string | undefined): Promise<string | undefined> {
  if (mapping === undefined || extname(mapping) !== '.json') return mapping;
  const name = basename(mapping, '.json');
  const { items } = ok(await client.call(importRoutes.importMappings));
  const version = items.find((one) => one.name === name)?.version ?? 0;
  const body = { mapping: importMapping.parse(JSON.parse(readFileSync(mapping, 'utf8'))), version };
  ok(await client.call(importRoutes.saveImportMapping, { params: { name }, body }));
  return name;
}

async function stage(client: Client, path: string, mappingName: string | undefined): Promise<ImportPage> {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(readFileSync(path))], basename(path)));
  const { items } = ok(await client.call(fileRoutes.uploadFiles, { body: form }));
  const body = { fileId: items[0]?.id ?? '', ...(mappingName === undefined ? {} : { mappingName }) };
  return ok(await client.call(importRoutes.stageImport, { body }));
}

function describe({ summary, fileName, mappingName }: ImportPage, locale: Locale): string[] {
  const { rows, ready, duplicates, problemRows, encoding } = summary;
  return [
    `${fileName} (${encoding}), mapping ${mappingName || '–'}: ${rows} rows, ${ready} ready, ${duplicates} duplicates, ${problemRows} with problems`,
    ...summary.dates.map(
      (one) =>
        `${one.field}: ${one.earliest ?? '–'} to ${one.latest ?? '–'}; ${one.repaired} of ${one.open} open dates had day and month swapped (${dateGroundLabels[one.ground][locale]})`,
    ),
    ...summary.problems.map(
      ({ field, code, count, samples }) =>
        `${field ?? ''} ${importProblemLabels[code][locale]}: ${count} (${samples.join(' | ')})`,
    ),
  ];
}

async function writeProblems(client: Client, { id }: ImportPage, options: ImportOptions): Promise<string> {
  const path = options.problemsFile ?? `${basename(options.file)}.not-imported.csv`;
  const answer: unknown = ok(await client.call(importRoutes.importProblems, { params: { id } }));
  if (!(answer instanceof Blob)) throw new Error('a download without content');
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
  return path;
}

async function untilEnd(client: Client, id: string): Promise<ImportPage> {
  for (;;) {
    const page = ok(await client.call(importRoutes.import, { params: { id } }));
    if (page.status !== 'queued' && page.status !== 'running') return page;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
