import type { Chance } from '../chance.ts';

/**
 * What must come of an input: `answer`, an answer of its own; `end`, an answer or the end of the connection; `nothing`,
 * neither, as where a request is incomplete or the service was told to misbehave.
 */
export type Demand = 'answer' | 'end' | 'nothing';

/**
 * One request, or one WebSocket frame. Texts have one character per byte. `@@name@@` stands for an id that only a
 * running server can give.
 */
export interface Input {
  /** Where it comes from and what was done to it, in words that stay the same. */
  readonly source: string;
  readonly carrier: 'http' | 'frame';
  /** Request line and headers, each line with its end; empty for a frame. */
  readonly head: string;
  readonly body: string;
  /** How the length of the body is told; `as-is`: by the head, truly or not. */
  readonly framing: 'length' | 'chunked' | 'as-is';
  readonly demand: Demand;
  /** Statuses from 500 on that are right here. */
  readonly meant: readonly number[];
}

/** How bytes go out. */
export type Delivery =
  | { readonly kind: 'whole' }
  /** In pieces that end at these shares of the whole, each in a packet of its own. */
  | { readonly kind: 'split'; readonly at: readonly number[] }
  /** Up to this share of the whole; then the connection is broken. */
  | { readonly kind: 'cut'; readonly at: number };

/**
 * Where an input is aimed: at services that must always answer, or at services whose clock, faults and settings are
 * attacked as well, where no answer can be asked for.
 */
export type Zone = 'calm' | 'wild';

/** What goes over one connection, one input after the other without waiting. */
export interface Conversation {
  readonly zone: Zone;
  readonly inputs: readonly Input[];
  readonly delivery: Delivery;
}

/** Ids of a living chat, by the names of their placeholders. */
export type Ids = { readonly [name: string]: string };

/** The text with one character per byte of its UTF-8. */
export function bytesOf(text: string): string {
  return /^[\0-\x7f]*$/.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** Puts ids where their placeholders are; the name where there is none. */
export function withIds(text: string, ids: Ids): string {
  return text.includes('@@') ? text.replace(/@@(\w+)@@/g, (_all, name: string) => ids[name] ?? name) : text;
}

/** The bytes of a request. */
export function render(input: Input, ids: Ids): string {
  const head = withIds(input.head, ids);
  const body = withIds(input.body, ids);
  switch (input.framing) {
    case 'length':
      return `${head}Content-Length: ${body.length}\r\n\r\n${body}`;
    case 'chunked':
      return `${head}Transfer-Encoding: chunked\r\n\r\n${chunked(body)}`;
    default:
      return `${head}${head === '' ? '' : '\r\n'}${body}`;
  }
}

function chunked(body: string): string {
  const half = Math.ceil(body.length / 2);
  const chunks = [body.slice(0, half), body.slice(half)].filter((chunk) => chunk !== '');
  return `${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`;
}

/** Mostly whole, sometimes in pieces, sometimes broken off. */
export function anyDelivery(chance: Chance): Delivery {
  if (chance.oneIn(12)) return { kind: 'cut', at: chance.fraction() };
  if (chance.oneIn(6)) {
    const at = Array.from({ length: 1 + chance.below(6) }, () => chance.fraction());
    return { kind: 'split', at: at.sort((a, b) => a - b) };
  }
  return { kind: 'whole' };
}
