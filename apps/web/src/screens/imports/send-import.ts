import { answer } from '../../api/api.js';
import type { ChosenFiles } from './file-choice.js';
import type { Import } from './import-queries.js';

export interface ImportRequest {
  readonly files: ChosenFiles;
  readonly dryRun: boolean;
  /** Id of a colleague, or empty. */
  readonly contactPerson: string;
}

interface Sending {
  readonly csrfToken: string;
  /** From 0 to 1, as far as the files have gone. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Sends the files. Only an XMLHttpRequest tells how far it is. */
export const sendImport = (request: ImportRequest, sending: Sending): Promise<Import> =>
  answer(post(bodyOf(request), sending));

function bodyOf({ files, dryRun, contactPerson }: ImportRequest): FormData {
  const body = new FormData();
  body.set('dryRun', String(dryRun));
  if (contactPerson) body.set('contactPerson', contactPerson);
  for (const [source, file] of Object.entries(files)) body.set(source, file);
  return body;
}

function post(body: FormData, { csrfToken, onProgress, signal }: Sending) {
  return new Promise<{ data?: Import; error?: unknown; response: Response }>((settle, fail) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('error', () => fail(new Error('The connection broke.')));
    request.addEventListener('abort', () => fail(signal.reason));
    request.addEventListener('load', () => {
      const response = new Response(null, { status: request.status });
      const told: unknown = parsed(request.responseText);
      settle(response.ok ? { data: told as Import, response } : { error: told, response });
    });
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('X-CSRF-Token', csrfToken);
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
