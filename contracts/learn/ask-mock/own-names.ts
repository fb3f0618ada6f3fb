import type { CapturedExchange } from '../../../mock-gms/capture.ts';
import { isObject, type JsonObject } from '../../shared/json.ts';

/** What a server makes up and a client gives back, by the members and fields that have it. */
const KINDS = {
  chatId: 'chat',
  secureKey: 'key',
  userId: 'user',
  alias: 'alias',
  clientId: 'client',
  'file-id': 'file',
  fileId: 'file',
  'file-document-id': 'document',
} as const;

type Kind = (typeof KINDS)[keyof typeof KINDS];

/** Where `text` of an event can be the id of a file. */
const FILE_EVENTS: ReadonlySet<unknown> = new Set(['FileUploaded', 'FileDeleted']);

/** Shorter values could stand anywhere by chance: they are replaced only where nothing else can stand. */
const SHORTEST = 6;

/** What the mock calls the things that another server has named, whatever form these names have. */
export class OwnNames {
  readonly #own = new Map<Kind, Map<string, string>>();
  /** Of any kind, where they are long enough to be known in a text. */
  readonly #long = new Map<string, string>();

  /** Learns from two answers to the same. */
  learn(theirs: unknown, ours: unknown): void {
    if (Array.isArray(theirs) && Array.isArray(ours)) {
      for (const [place, each] of theirs.entries()) this.learn(each, ours[place]);
      return;
    }
    if (!isObject(theirs) || !isObject(ours)) return;
    for (const [name, value] of Object.entries(theirs)) {
      const other = ours[name];
      const kind = name === 'text' && isFileId(theirs) ? 'file' : kindOf(name);
      if (kind !== undefined && isName(value) && isName(other)) this.set(kind, String(value), String(other));
      else this.learn(value, other);
    }
  }

  set(kind: Kind, theirs: string, ours: string): void {
    if (theirs === '' || ours === '') return;
    const own = this.#own.get(kind) ?? new Map<string, string>();
    this.#own.set(kind, own.set(theirs, ours));
    // Every chat has an alias of few digits.
    if (theirs.length >= SHORTEST && kind !== 'alias') this.#long.set(theirs, ours);
  }

  of(kind: Kind, theirs: string): string | undefined {
    return this.#own.get(kind)?.get(theirs);
  }

  /** Whether two values name the same thing. */
  areSame(theirs: string, ours: string): boolean {
    return [...this.#own.values()].some((own) => own.get(theirs) === ours);
  }

  /** The same of every text in JSON. */
  in(value: unknown, name = ''): unknown {
    if (Array.isArray(value)) return value.map((each) => this.in(each, name));
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.in(each, key)]));
    return isName(value) ? this.#given(name, value) : value;
  }

  /** A segment of a path. */
  segment(kind: Kind, theirs: string): string {
    const ours = this.of(kind, decoded(theirs));
    return ours === undefined ? this.within(theirs) : encodeURIComponent(ours);
  }

  /** A form, field by field: what is not encoded as it should be stays so. */
  form({ headers, body }: CapturedExchange['request']): string {
    if (/^multipart\//i.test(String(headers['content-type'])) || body.startsWith('--'))
      return this.within(body).replaceAll(PART, (whole, head: string, name: string, value: string) => {
        const kind = kindOf(name);
        const ours = kind && this.of(kind, value);
        return ours === undefined ? whole : `${head}${ours}\r\n--`;
      });
    return body
      .split('&')
      .map((field) => {
        const [name = '', ...rest] = field.split('=');
        const kind = kindOf(textOf(name));
        const ours = kind && this.of(kind, textOf(rest.join('=')));
        return ours === undefined ? this.within(field) : `${name}=${encodeURIComponent(ours)}`;
      })
      .join('&');
  }

  /** A text of a request with everything in it named as here. */
  within(text: string): string {
    let rest = text;
    for (const [theirs, ours] of this.#long) {
      rest = rest.replaceAll(theirs, ours);
      rest = rest.replaceAll(encodeURIComponent(theirs), encodeURIComponent(ours));
    }
    return rest;
  }

  #given(name: string, value: string | number): unknown {
    const kind = kindOf(name);
    const ours = kind && this.of(kind, String(value));
    return ours ?? (typeof value === 'string' ? this.within(value) : value);
  }
}

/** A part of a multipart body that is no file. */
const PART = /(Content-Disposition: form-data; name="(\w+)"\r\n\r\n)([^\r\n]*)\r\n--/gi;

/** A server can have a word there, or the name of the file. */
function isFileId({ type, text, userData }: JsonObject): boolean {
  const id = isObject(userData) ? userData['file-id'] : undefined;
  return FILE_EVENTS.has(type) && (id === undefined || String(id) === text);
}

function kindOf(name: string): Kind | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name as keyof typeof KINDS] : undefined;
}

function isName(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** What a part of a form says. */
function textOf(encoded: string): string {
  return decoded(encoded.replaceAll('+', ' '));
}

/** What a segment of a path says; as it stands where it is not encoded as it should be. */
export function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
