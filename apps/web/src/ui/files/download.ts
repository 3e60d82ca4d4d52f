import { explainRefusal, failure, type Outcome } from '@redress/contract';
import { currentLanguage } from '#ui/language/instance.ts';
import { noteAnswer } from '#ui/server/client.ts';

/** A file that came from the server. */
export interface FetchedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Fetches a file by its address; the name is the one the server gives. A refusal is a value. */
export async function fetchFile(href: string): Promise<Outcome<FetchedFile>> {
  const language = currentLanguage();
  const sentAt = Date.now();
  const headers = { 'accept-language': language === 'zh' ? 'zh-CN' : 'en' };
  const response = await fetch(href, { headers, credentials: 'same-origin' }).catch(() => undefined);
  if (response === undefined) {
    return {
      ok: false,
      status: 0,
      failure: { code: 'unreachable', message: explainRefusal('unreachable', language) },
    };
  }
  noteAnswer(response, sentAt);
  if (response.ok) {
    const name = fileNameOf(response.headers.get('content-disposition')) ?? 'export';
    return { ok: true, status: response.status, value: { name, content: await response.blob() } };
  }
  const answer = failure.safeParse(await response.json().catch(() => undefined));
  const told = answer.success
    ? answer.data
    : { code: 'unavailable', message: explainRefusal('unavailable', language) };
  return { ok: false, status: response.status, failure: told };
}

/** Hands a file to the browser to be saved. */
export function saveFile({ name, content }: FetchedFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The file name in a `Content-Disposition` header; the UTF-8 form (RFC 6266) goes before the plain one. */
export function fileNameOf(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1];
}
