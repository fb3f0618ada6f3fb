import type { IncomingHttpHeaders } from 'node:http';
import { HEADER_FORMS, type HeaderForms } from '../../shared/header-forms.ts';

/** Fields whose values every server chooses itself. */
const CHOSEN: ReadonlySet<string> = new Set([
  'chatId',
  'secureKey',
  'userId',
  'alias',
  'file-id',
  'file-document-id',
]);

/** Shorter values could stand anywhere by chance. */
const SHORTEST = 6;

/** What a server called things, in the order of their appearance: the same place in two conversations has the same name. */
export class Names {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** What stands in the place of a value. */
  of(kind: string, value: string): string {
    const known = this.#names.get(`${kind} ${value}`);
    if (known !== undefined) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const name = `‹${kind} ${count}›`;
    this.#names.set(`${kind} ${value}`, name);
    return name;
  }

  /** A text with every value that has a name called by it. */
  within(text: string): string {
    let rest = text;
    for (const [known, name] of this.#names) {
      const value = known.slice(known.indexOf(' ') + 1);
      if (value.length >= SHORTEST) rest = rest.replaceAll(value, name);
    }
    return rest;
  }
}

/** A value of JSON without what may differ from one server to another, and from one day to the next. */
export function normalised(value: unknown, names: Names, field = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => normalised(each, names, field));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, normalised(part, names, name)]),
    );
  }
  if (CHOSEN.has(field) && typeof value === 'string' && value !== '') return names.of(field, value);
  if (field === 'utcTime' && typeof value === 'number') return '‹time›';
  if (typeof value !== 'string') return value;
  return names.within(value).replace(/referenceId\[\d+\]/g, 'referenceId[‹n›]');
}

/** The headers that clients and browsers read, in one spelling. */
export function comparedHeaders(headers: IncomingHttpHeaders, names: Names): Record<string, string> {
  const compared: Record<string, string> = {};
  for (const [name, tell] of Object.entries(COMPARED)) {
    const value = headers[name];
    if (value !== undefined) compared[name] = names.within(tell([value].flat().join(', ')));
  }
  return compared;
}

const COMPARED: HeaderForms = {
  ...HEADER_FORMS,
  'www-authenticate': (value) => value.split(' ', 1)[0] ?? '',
};

/** The names of these headers. */
export const COMPARED_HEADERS: readonly string[] = Object.keys(COMPARED);
