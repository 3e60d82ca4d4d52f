import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, identityRoutes, fileRoutes as routes, withCookies } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModuleFactory } from '#platform/module.ts';
import { registerReader } from '#platform/privacy/readers.ts';
import { testPassword } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { removeUnused } from './jobs.ts';
import { claimFiles, fileStore } from './public.ts';

let server: TestServer;
let agent: Client;
let other: Client;
let dataFolder = '';

const spy: ModuleFactory = (services) => {
  dataFolder = services.dataFolder;
  return { name: 'spy', routes: [] };
};

beforeAll(async () => {
  server = await startTestServer({ extraModules: [spy] });
  agent = await server.signIn('juniorAgent');
  other = await server.signIn('surveyor');
});
afterAll(() => server.stop());

const png = Buffer.from('\x89PNG\r\n\x1a\n and the rest', 'latin1');

function form(...files: { name: string; type?: string; content: Buffer | string }[]): FormData {
  const data = new FormData();
  for (const { name, type, content } of files) {
    data.append('file', new File([new Uint8Array(Buffer.from(content))], name, { type: type ?? '' }));
  }
  return data;
}

async function upload(name: string, content: Buffer | string, type?: string) {
  return agent.call(routes.uploadFiles, {
    body: form({ name, content, ...(type === undefined ? {} : { type }) }),
  });
}

async function uploadedId(name: string, content: Buffer | string): Promise<string> {
  const answer = await upload(name, content);
  if (!answer.ok) throw new Error(answer.failure.code);
  return String(answer.value.items[0]?.id);
}

const contentsOnDisk = () =>
  readdirSync(join(dataFolder, 'files'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );

describe('uploading (J2)', () => {
  test('keeps name, type, size and hash; the same content lies on disk once', async () => {
    const first = await upload('现场照片.png', png, 'image/png');
    expect(first).toMatchObject({
      ok: true,
      value: {
        items: [
          {
            name: '现场照片.png',
            mediaType: 'image/png',
            size: 21,
            sha256: '8fd214381bde91b2640ee9a6c4b0c144443f643d713b5eb6e219d563ca4c8e9f',
          },
        ],
      },
    });
    const before = contentsOnDisk().length;
    expect(await upload('again.png', png, 'image/png')).toMatchObject({ ok: true });
    expect(contentsOnDisk().length).toBe(before);
  });

  test.each([
    ['a.pdf', '%PDF-1.7\n'],
    ['a.JPG', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['a.tiff', Buffer.from('II*\0', 'latin1')],
    ['a.wav', 'RIFF0000WAVEfmt '],
    ['a.mp3', 'ID3\x04'],
    ['a.txt', '客户来信\r\n第二行'],
    ['a.csv', Buffer.from('\xef\xbb\xbfa,b\n1,2\n', 'latin1')],
    ['gb.csv', Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x0a])],
    ['a.xlsx', office('xl/workbook.xml')],
    ['a.docx', office('word/document.xml')],
  ])('accepts %s', async (name, content) => {
    expect(await upload(name, content)).toMatchObject({ ok: true });
  });

  test.each([
    ['program.exe', Buffer.from('MZ\x90\0', 'latin1'), 'fileKindNotAllowed'],
    ['drawing.svg', '<svg onload="alert(1)"/>', 'fileKindNotAllowed'],
    ['page.html', '<html></html>', 'fileKindNotAllowed'],
    ['run.sh', '#!/bin/sh\n', 'fileKindNotAllowed'],
    ['macro.xlsm', office('xl/workbook.xml'), 'fileKindNotAllowed'],
    ['noextension', 'text', 'fileKindNotAllowed'],
    ['.csv', 'a,b', 'fileKindNotAllowed'],
    ['photo.png', Buffer.from('MZ\x90\0', 'latin1'), 'fileContentMismatch'],
    ['letter.txt', Buffer.from('MZ\x90\0\x03', 'latin1'), 'fileContentMismatch'],
    ['letter.txt', '  <!DOCTYPE html><script>alert(1)</script>', 'fileContentMismatch'],
    ['list.csv', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'fileContentMismatch'],
    ['sheet.xlsx', office('word/document.xml'), 'fileContentMismatch'],
    ['sheet.xlsx', office('xl/workbook.xml', 'xl/vbaProject.bin'), 'fileContentMismatch'],
    ['sheet.xlsx', 'PK\x03\x04 not an archive', 'fileContentMismatch'],
    ['empty.pdf', '', 'fileEmpty'],
  ])('refuses %s', async (name, content, code) => {
    expect(await upload(name, content)).toMatchObject({ ok: false, failure: { code } });
  });

  test('refuses a declared type that the name does not have', async () => {
    expect(await upload('a.txt', 'text', 'text/html')).toMatchObject({
      status: 415,
      failure: { code: 'fileContentMismatch' },
    });
  });

  test('one bad file of a form keeps none of it', async () => {
    const { count } = await server.database.one<{ count: number }>('select count(*) from stored_file');
    const body = form({ name: 'good.txt', content: 'good' }, { name: 'bad.exe', content: 'MZ' });
    expect(await agent.call(routes.uploadFiles, { body })).toMatchObject({
      failure: { code: 'fileKindNotAllowed' },
    });
    expect(await server.database.one('select count(*) from stored_file')).toEqual({ count });
    expect(readdirSync(join(dataFolder, 'files', 'incoming'))).toEqual([]);
  });

  test('what may be uploaded is told with the session, so that screens need not know it (J2)', async () => {
    const agent = await server.signIn('surveyor');
    const session = await agent.call(identityRoutes.session);
    if (!session.ok) throw new Error(session.failure.code);
    const { endings, largestBytes } = session.value.uploads;
    expect(largestBytes).toBe(20 * 1024 * 1024);
    expect(endings).toEqual(expect.arrayContaining(['.pdf', '.jpg', '.xlsx', '.wav']));
    expect(endings).not.toContain('.svg');
  });

  test('the size limit is a setting; a larger file is refused and leaves nothing', async () => {
    await server.database.run(
      `insert into setting_version (kind, version, body, created_at, note)
       values ('files', 1, '{"largestBytes": 1048576, "unusedForMs": 604800000}', now(), '')`,
    );
    const megabyte = 1024 * 1024;
    const session = await agent.call(identityRoutes.session);
    expect(session).toMatchObject({ value: { uploads: { largestBytes: megabyte } } });
    expect(await upload('just.txt', 'a'.repeat(megabyte))).toMatchObject({ ok: true });
    expect(await upload('more.txt', 'a'.repeat(megabyte + 1))).toMatchObject({
      status: 413,
      failure: { message: '文件“more.txt”超过 1 MB' },
    });
    expect(readdirSync(join(dataFolder, 'files', 'incoming'))).toEqual([]);
  });

  test('strangers upload nothing', async () => {
    const answer = await server
      .stranger()
      .call(routes.uploadFiles, { body: form({ name: 'a.txt', content: 'x' }) });
    expect(answer).toMatchObject({ status: 401 });
  });
});

describe('downloading', () => {
  test('comes as an attachment that no browser runs', async () => {
    const id = await uploadedId('来信.txt', '您好');
    const fetchAsAgent = withCookies(fetch);
    await fetchAsAgent(`${server.url}${identityRoutes.signIn.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ employeeNumber: 'juniorAgent', password: testPassword }),
    });
    const answer = await fetchAsAgent(`${server.url}/api/files/${id}`);
    expect(await answer.text()).toBe('您好');
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''%E6%9D%A5%E4%BF%A1.txt",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('a fresh upload is its uploader’s alone', async () => {
    const id = await uploadedId('own.txt', 'mine');
    expect(await other.call(routes.downloadFile, { params: { id } })).toMatchObject({ status: 404 });
    expect(await other.call(routes.discardFile, { params: { id } })).toMatchObject({ status: 404 });
  });

  test('what belongs to a subject is read by whoever may read that, and by nobody else', async () => {
    const id = await uploadedId('evidence.txt', 'evidence');
    registerReader('testSubject', (subjectId, { actor }) =>
      Promise.resolve(subjectId === 's1' && actor.employeeNumber === 'surveyor'),
    );
    expect(await claimAll([id], 's1')).toBe(true);
    expect(await other.call(routes.downloadFile, { params: { id } })).toMatchObject({ ok: true });
    expect(await agent.call(routes.downloadFile, { params: { id } })).toMatchObject({ status: 404 });
    const unknown = await uploadedId('unknown.txt', 'unknown');
    await server.database.run("update stored_file set subject_type = 'nobodyKnows' where id = $1", [unknown]);
    expect(await agent.call(routes.downloadFile, { params: { id: unknown } })).toMatchObject({ status: 404 });
  });

  test('is entered in the audit trail', async () => {
    const id = await uploadedId('audited.txt', 'audited');
    await agent.call(routes.downloadFile, { params: { id } });
    const entries = await server.database.query<{ action: string }>(
      "select action from audit_entry where subject_type = 'file' and subject_id = $1 order by id",
      [id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['fileUploaded', 'fileDownloaded']);
  });
});

async function claimAll(fileIds: string[], subjectId: string, employee = 'juniorAgent'): Promise<boolean> {
  const { id: uploaderId } = await server.database.one<{ id: string }>(
    'select id from app_user where employee_number = $1',
    [employee],
  );
  return server.database.transaction((transaction) =>
    claimFiles(transaction, { fileIds, uploaderId, subjectType: 'testSubject', subjectId }),
  );
}

describe('claiming', () => {
  test('takes own, unused uploads only', async () => {
    const id = await uploadedId('claim.txt', 'claim');
    expect(await claimAll([id], 's2', 'surveyor')).toBe(false);
    expect(await claimAll([id, id], 's2')).toBe(true);
    expect(await claimAll([id], 's3')).toBe(false);
    expect(await agent.call(routes.discardFile, { params: { id } })).toMatchObject({
      failure: { code: 'fileInUse' },
    });
  });
});

describe('what nobody needs', () => {
  test('a discarded upload is gone, its content only when no other file has the same', async () => {
    const first = await uploadedId('one.txt', 'the same content');
    const second = await uploadedId('two.txt', 'the same content');
    const before = contentsOnDisk().length;
    await agent.call(routes.discardFile, { params: { id: first } });
    expect(contentsOnDisk().length).toBe(before);
    expect(await agent.call(routes.downloadFile, { params: { id: second } })).toMatchObject({ ok: true });
    await agent.call(routes.discardFile, { params: { id: second } });
    expect(contentsOnDisk().length).toBe(before - 1);
  });

  test('uploads nobody used for a week are removed, claimed files stay', async () => {
    const unused = await uploadedId('unused.txt', 'unused');
    const used = await uploadedId('used.txt', 'used');
    await claimAll([used], 's4');
    await server.database.run(
      "update stored_file set created_at = now() - interval '8 days' where id = any($1)",
      [[unused, used]],
    );
    await removeUnused(server.database, fileStore(dataFolder));
    const rows = await server.database.query<{ id: string }>(
      'select id from stored_file where id = any($1)',
      [[unused, used]],
    );
    expect(rows).toEqual([{ id: used }]);
    expect(existsSync(join(dataFolder, 'files'))).toBe(true);
  });
});

/** A zip directory with these entries and no content: as much of an office file as its recognition reads. */
function office(...names: string[]): Buffer {
  const entries = ['[Content_Types].xml', ...names].map((name) => {
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.write(name, 46);
    return entry;
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(4, 16);
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), directory, end]);
}
