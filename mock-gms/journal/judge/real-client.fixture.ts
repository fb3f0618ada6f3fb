import type { FindingCode } from './finding.ts';

/**
 * One thing that happens. In texts `{chatId}`, `{secureKey}`, `{userId}`, `{alias}`, `{next}` and `{fileId}` stand for what
 * the answers gave.
 */
export type Step =
  /** A form, urlencoded, to an operation; the start is `''` or `'/'`. */
  | { readonly post: string; readonly form: string }
  /** A form in parts; `file` is a text file of that name. */
  | { readonly post: string; readonly parts: readonly (readonly [name: string, value: string])[] }
  /** The same to chat-ntf, where files of CometD clients go, without a cookie. */
  | { readonly ntf: string }
  | { readonly ntf: readonly (readonly [name: string, value: string])[] }
  /** Bayeux messages of one HTTP request; a single one goes bare. `{clientId}` is put in. */
  | { readonly bayeux: object | readonly object[] }
  /** The clock of the service moves on: milliseconds. */
  | { readonly wait: number }
  | { readonly agent: 'joins' | 'says' | 'ends' };

/** What a client in production does, as it was observed. */
export interface RealClient {
  readonly who: string;
  readonly settings?: { readonly profile?: 'lenient' | 'strict' };
  readonly steps: readonly Step[];
  /** What it is told: codes, each once. Default none. */
  readonly told?: readonly FindingCode[];
}
