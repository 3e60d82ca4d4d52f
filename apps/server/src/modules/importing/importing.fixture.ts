import { type Client, fileRoutes, type ImportPage, importRoutes as routes } from '@redress/contract';
import { type ImportMapping, sourceOf } from '@redress/domain';

/** Uploads a file as somebody and answers its id. */
export async function uploadList(client: Client, name: string, content: string | Buffer): Promise<string> {
  const body = new FormData();
  body.append('file', new File([new Uint8Array(Buffer.from(content))], name));
  const answer = await client.call(fileRoutes.uploadFiles, { body });
  if (!answer.ok) throw new Error(answer.failure.code);
  return String(answer.value.items[0]?.id);
}

/** Uploads and stages a list; throws where that is refused. */
export async function stage(
  clerk: Client,
  name: string,
  content: string | Buffer,
  mappingName?: string,
): Promise<ImportPage> {
  const fileId = await uploadList(clerk, name, content);
  const body = { fileId, ...(mappingName === undefined ? {} : { mappingName }) };
  const answer = await clerk.call(routes.stageImport, { body });
  if (!answer.ok) throw new Error(`${answer.failure.code} ${answer.failure.message}`);
  return answer.value;
}

/** Reads a staged list by a mapping. */
export async function map(clerk: Client, id: string, mapping: ImportMapping): Promise<ImportPage> {
  const answer = await clerk.call(routes.mapImport, { params: { id }, body: { mapping: sent(mapping) } });
  if (!answer.ok) throw new Error(`${answer.failure.code} ${answer.failure.message}`);
  return answer.value;
}

/** A mapping as JSON carries it: lists that may be written to. */
export function sent(mapping: ImportMapping) {
  return JSON.parse(JSON.stringify(mapping));
}

/** Runs a staged list and waits for its end. */
export async function run(clerk: Client, id: string, withoutProblemRows = false): Promise<ImportPage> {
  const started = await clerk.call(routes.runImport, { params: { id }, body: { withoutProblemRows } });
  if (!started.ok) throw new Error(started.failure.code);
  for (let tried = 0; tried < 200; tried += 1) {
    const answer = await clerk.call(routes.import, { params: { id } });
    if (answer.ok && (answer.value.status === 'done' || answer.value.status === 'failed'))
      return answer.value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the import did not end');
}

/** The file of the rows that do not come in. */
export async function problemsOf(clerk: Client, id: string): Promise<string> {
  const answer = await clerk.call(routes.importProblems, { params: { id } });
  if (!answer.ok) throw new Error(answer.failure.code);
  return (answer.value as unknown as Blob).text();
}

/** A mapping of the four columns most lists of these tests have. */
export const plain: ImportMapping = {
  fields: {
    externalNumber: sourceOf('No'),
    content: sourceOf('Text'),
    registeredDate: sourceOf('Day'),
    contactPhone: sourceOf('Phone'),
  },
  zone: null,
};
