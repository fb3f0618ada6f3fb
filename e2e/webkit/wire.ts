/** An answer of the driver that is not a success, by the protocol's own name for it. */
export class WebDriverError extends Error {
  constructor(code: string, message: string) {
    super(`WebDriver: ${code}: ${message}`);
  }
}

export type Method = 'GET' | 'POST' | 'DELETE';

/** Gives a command in one window. */
export type Send = (method: Method, path: string, body?: object) => Promise<unknown>;

/** How long the driver may take for anything; a page that loads takes the longest. */
const LIMIT = 30_000;

/** Gives the driver a command, and resolves with the value of its answer. */
export async function command(
  origin: string,
  method: Method,
  path: string,
  body?: object,
  limit = LIMIT,
): Promise<unknown> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    signal: AbortSignal.timeout(limit),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new WebDriverError(error, message);
}
