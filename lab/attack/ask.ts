import { type OutgoingHttpHeaders, request } from 'node:http';

/** What stands before the chat API of a server with default options. */
export const BASE = '/genesys';

/** The content type of a form. */
export const FORM = 'application/x-www-form-urlencoded';

export interface Answered {
  /** 0 where there is no answer. */
  readonly status: number;
  readonly text: string;
  readonly cookies: string;
}

/** Milliseconds after which a request is given up. */
export const LIMIT = 20_000;

/** One plain request; nothing where there is no answer. */
export function ask(
  port: number,
  method: string,
  path: string,
  body = '',
  type = 'application/json',
  headers: OutgoingHttpHeaders = {},
): Promise<Answered> {
  return new Promise((resolve) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        method,
        path,
        agent: false,
        headers: { ...headers, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('close', () =>
          resolve({
            status: answer.statusCode ?? 0,
            text,
            cookies: String(answer.headers['set-cookie'] ?? ''),
          }),
        );
      },
    );
    asked.setTimeout(LIMIT, () => asked.destroy());
    asked.on('error', () => resolve({ status: 0, text: '', cookies: '' }));
    asked.end(body);
  });
}
