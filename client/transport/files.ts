import { parse } from '../base/json.ts';
import type { Settings } from '../base/settings.ts';
import { exchange, failure, isChatResponse, post, type Request, type Requester } from './exchange.ts';
import { fileNameIn } from './file-name.ts';
import { chatURL } from './polling.ts';
import type { ChatResponse, SessionIds } from './transport.ts';

/** What may be asked about files. */
export type FileOperation = 'fileGetLimits' | 'fileUpload' | 'fileDownload';

/** What a request about files is made of; `signal` aborts it. */
export interface FileRequest {
  readonly operation: FileOperation;
  readonly file?: { readonly content: Blob; readonly name: string };
  readonly fileId?: string;
  readonly signal?: AbortSignal | undefined;
  /** Whether the chat runs over CometD: it is asked at an address of its own. */
  readonly pushed: boolean;
}

/** A file as it came. */
export interface LoadedFile {
  readonly content: Blob;
  /** The name that the server gave it, where it is told. */
  readonly name: string | undefined;
}

/** Asks what files the server takes, or sends one; resolves with the response object. */
export async function askAboutFiles(
  request: FileRequest,
  ids: SessionIds,
  requester: Requester,
): Promise<ChatResponse> {
  return exchange(toRequest(request, ids, requester.settings()), requester);
}

/** Fetches a file; resolves with the response object where the server has none. */
export async function loadFile(
  request: FileRequest,
  ids: SessionIds,
  requester: Requester,
): Promise<LoadedFile | ChatResponse> {
  return post(toRequest(request, ids, requester.settings()), requester, async (response) => {
    if (!response.ok) throw failure(response, await response.text());
    const content = await response.blob();
    const name = fileNameIn(response.headers.get('Content-Disposition') ?? '');
    return (await refusalIn(content)) ?? { content, name };
  });
}

/**
 * @see GMS Chat API V2, files and chat-ntf; Genesys Widgets 9.0, what its requests look like
 */
function toRequest(
  { operation, file, fileId, signal, pushed }: FileRequest,
  ids: SessionIds,
  settings: Settings,
): Request {
  const { cometD, ajaxTimeout, fileUploadTimeout } = settings;
  const { chatId, alias, secureKey, userId } = ids;
  const body = new FormData();
  if (file) body.append('file', file.content, file.name);

  const path = {
    fileGetLimits: '/limits',
    fileUpload: '',
    fileDownload: `/${encodeURIComponent(String(fileId))}/download`,
  }[operation];
  const fields = pushed
    ? { operation, secureKey, ...(fileId === undefined ? {} : { fileId }) }
    : { alias, userId, secureKey };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return {
    url: pushed ? cometD.apiURL : `${chatURL(settings)}/${encodeURIComponent(chatId)}/file${path}`,
    body,
    timeout: operation === 'fileGetLimits' ? ajaxTimeout : fileUploadTimeout,
    signal,
  };
}

/** A refusal may come with a good status; a file that happens to be JSON has no such fields. */
async function refusalIn(blob: Blob): Promise<ChatResponse | undefined> {
  const json = blob.type.startsWith('application/json') && parse(await blob.text());
  return isChatResponse(json) && json.statusCode !== 0 && Array.isArray(json.errors) ? json : undefined;
}
