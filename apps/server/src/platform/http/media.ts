import type { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { Locale } from '@redress/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failureOf } from './failures.ts';
import { sandboxed } from './headers.ts';
import type { Download, EventStream, Upload } from './implement.ts';
import type { Result } from './result.ts';

/** The fields of a multipart form that come before its first file, and its files in order. */
export async function uploadsOf(
  request: FastifyRequest,
): Promise<{ fields: Record<string, unknown>; files: AsyncIterable<Upload> }> {
  const parts = request.parts();
  const fields: Record<string, unknown> = {};
  for (;;) {
    const next = await parts.next();
    if (next.done) return { fields, files: noFiles() };
    if (next.value.type === 'file') return { fields, files: filesFrom(next.value, parts) };
    fields[next.value.fieldname] = next.value.value;
  }
}

async function* noFiles(): AsyncIterable<Upload> {
  // A form without a file: the use case sees none and says what it misses.
}

async function* filesFrom(
  first: MultipartFile,
  rest: ReturnType<FastifyRequest['parts']>,
): AsyncIterable<Upload> {
  yield uploadOf(first);
  for await (const part of rest) if (part.type === 'file') yield uploadOf(part);
}

function uploadOf(part: MultipartFile): Upload {
  const { file } = part;
  return { name: part.filename, mediaType: part.mimetype, content: file, tooLarge: () => file.truncated };
}

/** Answers with a file: saved under its name, or shown in a sandbox where no script of it can run. */
export function answerDownload(reply: FastifyReply, locale: Locale, result: Result<unknown>): FastifyReply {
  if (!result.ok) {
    const { status, body } = failureOf(result.refusal, locale);
    return reply.code(status).send(body);
  }
  const file = result.value as Download;
  reply.header('content-security-policy', sandboxed).type(file.mediaType);
  if (file.fileName !== undefined) {
    const name = encodeURIComponent(file.fileName).replace(
      /['()*]/g,
      (c) => `%${c.charCodeAt(0).toString(16)}`,
    );
    reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
  }
  return reply.send(file.content as Readable | Buffer | string);
}

// What may wait in memory for one reader; a stream of ids reaches this only when nobody reads it.
const slowReaderBytes = 256 * 1024;

/** Opens a stream of server-sent events once the handler agrees; a reader that cannot keep up is told by `send` = false. */
export async function answerStream(
  request: FastifyRequest,
  reply: FastifyReply,
  locale: Locale,
  run: (stream: EventStream) => Promise<Result<unknown>>,
): Promise<FastifyReply> {
  const { raw } = reply;
  const lastEventId = request.headers['last-event-id'];
  let opened = false;
  const open = () => {
    if (opened) return;
    opened = true;
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
  };
  const write = (text: string) => {
    if (raw.destroyed || raw.writableEnded) return false;
    open();
    raw.write(text);
    return raw.writableLength < slowReaderBytes;
  };
  const result = await run({
    lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined,
    send: ({ id, topic, data }) =>
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${topic}\ndata: ${JSON.stringify(data)}\n\n`),
    mark: (id) => write(`id: ${id}\n\n`),
    comment: () => write(':\n\n'),
    close: () => void (opened && raw.end()),
    onClose: (work) => void raw.once('close', work),
  });
  if (!result.ok && !opened) {
    const { status, body } = failureOf(result.refusal, locale);
    return reply.code(status).send(body);
  }
  write(':\n\n');
  return reply;
}
