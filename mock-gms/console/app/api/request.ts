import { authorization } from './token.ts';

/** Something that the server refused, in its own words. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Longest wait for an answer in milliseconds: jumps of a clock wait for scripts. */
export const PATIENCE = 60_000;

/** @throws {Error} that says in words what a browser says in names */
async function asked(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    throw new Error(
      isLate
        ? 'The server has not answered for a minute. It may still do what it was asked for.'
        : 'The server cannot be reached.',
    );
  }
}

/** Asks the control API, below `/mock`; the address is relative so that the page works behind a prefix. */
export async function request<T>(method: string, path: string, body?: object): Promise<T> {
  const isForm = body instanceof FormData;
  const response = await asked(`../mock${path}`, {
    method,
    headers: {
      ...authorization(),
      ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw await errorOf(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/**
 * What a download needs: a link cannot send the token.
 *
 * @param name what the file is called; by default as the server says
 */
export async function download(path: string, name?: string): Promise<void> {
  const response = await asked(`../mock${path}`, {
    headers: authorization(),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw await errorOf(response);
  const url = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href: url, download: name ?? nameOf(response) }).click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}

export function nameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'saved';
}

export async function errorOf(response: Response): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => undefined);
  const errors = body !== null && typeof body === 'object' && 'errors' in body ? body.errors : undefined;
  const advice =
    Array.isArray(errors) && typeof errors[0]?.advice === 'string' ? errors[0].advice : undefined;
  return new RequestError(response.status, advice ?? `The server answered ${response.status}`);
}

/** The path of a service, a chat, a participant. */
export function pathOf(service: string, chatId?: string, participantId?: number): string {
  const parts = [`/services/${encodeURIComponent(service)}`];
  if (chatId !== undefined) parts.push(`/chats/${encodeURIComponent(chatId)}`);
  if (participantId !== undefined) parts.push(`/participants/${participantId}`);
  return parts.join('');
}
