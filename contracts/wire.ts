import http from 'node:http';
import https from 'node:https';

/** Form fields: a record, or pairs where order and repetition matter. */
export type Fields =
  | Readonly<Record<string, string | number>>
  | readonly (readonly [string, string | number])[];

/** A request body with the content type that it is sent as; without one no header is sent. */
export interface Body {
  readonly contentType?: string;
  readonly bytes: Buffer;
}

export interface WireRequest {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/** One request and its answer as they crossed the wire; `failure` stands where no answer came. */
export interface Exchange {
  readonly request: Required<Omit<WireRequest, 'body'>> & { readonly body: string };
  readonly response?: {
    readonly status: number;
    readonly headers: http.IncomingHttpHeaders;
    readonly body: Buffer;
  };
  readonly failure?: string;
}

/** An exchange that was answered. */
export type Answered = Exchange & { readonly response: NonNullable<Exchange['response']> };

const MULTIPART_BOUNDARY = '----gms-contracts-7MA4YWxkTrZu0gW';
const ANSWER_TIMEOUT_MS = 10_000;

function pairs(fields: Fields): readonly (readonly [string, string | number])[] {
  return isPairs(fields) ? fields : Object.entries(fields);
}

function isPairs(fields: Fields): fields is readonly (readonly [string, string | number])[] {
  return Array.isArray(fields);
}

/** Encodes fields the way a browser's form does: percent-encoded UTF-8, `+` for a space. */
export function urlencoded(fields: Fields): Body {
  const form = new URLSearchParams();
  for (const [name, value] of pairs(fields)) form.append(name, String(value));
  return { contentType: 'application/x-www-form-urlencoded', bytes: Buffer.from(form.toString()) };
}

/** Encodes fields as multipart/form-data text parts in UTF-8. */
export function multipart(fields: Fields): Body {
  const parts = pairs(fields).map(
    ([name, value]) =>
      `--${MULTIPART_BOUNDARY}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n${value}\r\n`,
  );
  const text = `${parts.join('')}--${MULTIPART_BOUNDARY}--\r\n`;
  return { contentType: `multipart/form-data; boundary=${MULTIPART_BOUNDARY}`, bytes: Buffer.from(text) };
}

/** A body sent exactly as given. */
export function raw(content: string | Buffer, contentType = 'application/x-www-form-urlencoded'): Body {
  return { contentType, bytes: Buffer.from(content) };
}

/** A small HTTP probe that adds nothing of its own to a request and keeps every exchange it made. */
export class Wire {
  readonly exchanges: Exchange[] = [];
  readonly #agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };

  /** Sends one request and resolves with the recorded exchange; rejects when no answer came. */
  async send({ method = 'POST', url, headers = {}, body }: WireRequest): Promise<Answered> {
    const request = {
      method,
      url,
      headers: {
        ...(body?.contentType === undefined ? {} : { 'content-type': body.contentType }),
        ...(method === 'POST' || body ? { 'content-length': String(body?.bytes.length ?? 0) } : {}),
        ...headers,
      },
      body: body?.bytes.toString() ?? '',
    };
    try {
      const answered = { request, response: await this.#transfer(request, body?.bytes) };
      this.exchanges.push(answered);
      return answered;
    } catch (error) {
      this.exchanges.push({ request, failure: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  /** Closes the kept connections. */
  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #transfer(request: Exchange['request'], bytes?: Buffer): Promise<Answered['response']> {
    const url = new URL(request.url);
    const [protocol, agent] =
      url.protocol === 'https:' ? [https, this.#agents['https:']] : [http, this.#agents['http:']];
    return new Promise((resolve, reject) => {
      const outgoing = protocol.request(url, { method: request.method, headers: request.headers, agent });
      outgoing.setTimeout(ANSWER_TIMEOUT_MS, () => outgoing.destroy(new Error('no answer in time')));
      outgoing.on('error', reject);
      outgoing.on('response', async (incoming) => {
        try {
          const chunks: Buffer[] = [];
          for await (const chunk of incoming) chunks.push(chunk as Buffer);
          const { statusCode: status = 0, headers } = incoming;
          resolve({ status, headers, body: Buffer.concat(chunks) });
        } catch (error) {
          reject(error);
        }
      });
      outgoing.end(bytes);
    });
  }
}
