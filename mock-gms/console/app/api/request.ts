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
const PATIENCE = 60_000;

/**
 * Asks the control API, below `/mock`, and reads the answer. The address is relative so that the page works behind a prefix.
 *
 * @throws {RequestError} if the server refused it
 * @throws {Error} that says in words what a browser says in names
 */
export async function ask<T>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  try {
    const response = await fetch(`../mock${path}`, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw await errorOf(response);
    return await read(response);
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new Error(inWords(error));
  }
}

function inWords(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return 'The server has not answered for a minute. It may still do what it was asked for.';
  return error instanceof SyntaxError
    ? 'The answer is not JSON. Something else than mock-gms may answer at this address.'
    : 'The server cannot be reached.';
}

/** Asks for what the control API tells in JSON; undefined for an answer without content. */
export function request<T>(method: string, path: string, body?: object): Promise<T> {
  const isForm = body instanceof FormData;
  const init = {
    method,
    headers: {
      ...authorization(),
      ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  };
  return ask(path, init, async (response) =>
    response.status === 204 ? (undefined as T) : ((await response.json()) as T),
  );
}

async function errorOf(response: Response): Promise<RequestError> {
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
