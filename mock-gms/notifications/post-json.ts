import { inspect } from 'node:util';

/** Real milliseconds that a push may take. */
const TIMEOUT = 5000;

/** How a push went: its HTTP status, or 0 and why there was none. */
export interface PostResult {
  readonly status: number;
  readonly error?: string;
}

/** Posts a JSON text; never rejects. */
export type Post = (url: string, body: string, signal: AbortSignal) => Promise<PostResult>;

/** Posts over HTTP. A redirect is not followed: a push goes where it was told to, and nowhere else. */
export const postJson: Post = async (url, body, signal) => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json;charset=utf-8' },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    return { status: 0, error: reasonOf(error) };
  }
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT} ms`;
  const { cause } = error;
  const code = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  return typeof code === 'string' ? code : error.message;
}
