import { randomBytes } from 'node:crypto';
import type { JsonValue } from '../boundary/json.ts';

/** Addresses that stand for all of a machine: others cannot reach it by them. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::', '']);

/** What a process tells the others over the same store of where they reach it. */
export class Advertised {
  readonly #secret = randomBytes(16).toString('hex');
  #url: string | undefined;

  /** @param url as it was configured */
  constructor(url: string | undefined) {
    this.#url = url;
  }

  /** It listens: without a configured URL, it is reached there. */
  listensAt(scheme: 'http' | 'https', host: string, port: number): void {
    if (this.#url !== undefined || EVERYWHERE.has(host)) return;
    this.#url = `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  }

  get value(): JsonValue {
    return this.#url === undefined ? null : { url: this.#url, secret: this.#secret };
  }
}
