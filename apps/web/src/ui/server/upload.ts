import { type Failure, failure, type Outcome } from '@redress/contract';
import { currentLanguage } from '#ui/language/instance.ts';

/** How an upload is sent and followed. */
export interface UploadOptions<Value> {
  readonly url: string;
  readonly form: FormData;
  /** Reads the server's answer; throws where it is not what was promised. */
  readonly read: (body: unknown) => Value;
  /** Called with 0 to 1 while the file is under way. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
  /** The sentence where no answer came. */
  readonly unreachable: string;
}

/** Sends a form with files and tells how far it is, which `fetch` cannot; the answer or the refusal is a value. */
export function upload<Value>(options: UploadOptions<Value>): Promise<Outcome<Value>> {
  const { promise, resolve } = Promise.withResolvers<Outcome<Value>>();
  const request = new XMLHttpRequest();
  const fail = (status: number, answer: Failure) => resolve({ ok: false, status, failure: answer });
  request.open('POST', options.url);
  request.responseType = 'json';
  request.setRequestHeader('accept-language', currentLanguage() === 'zh' ? 'zh-CN' : 'en');
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) options.onProgress(event.loaded / event.total);
  };
  request.onerror = () => fail(0, { code: 'unreachable', message: options.unreachable });
  request.onabort = () => fail(0, { code: 'cancelled', message: '' });
  request.onload = () => {
    if (request.status < 300) {
      resolve({ ok: true, status: request.status, value: options.read(request.response) });
      return;
    }
    const answer = failure.safeParse(request.response);
    fail(
      request.status,
      answer.success ? answer.data : { code: 'unavailable', message: options.unreachable },
    );
  };
  options.signal.addEventListener('abort', () => request.abort(), { once: true });
  request.send(options.form);
  return promise;
}
