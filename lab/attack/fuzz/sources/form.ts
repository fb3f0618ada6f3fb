import type { Chance } from '../../chance.ts';
import { hostileText, INHERITED_NAMES } from '../hostile/texts.ts';
import { bytesOf } from '../input.ts';

/** A field of a form, with one character per byte. */
export interface Field {
  readonly name: string;
  readonly value: string;
  /** Of a file: its content type goes along. */
  readonly fileName?: string;
}

/** The fields that a sampled object has in a form: maps in brackets, anything else nested as JSON text. */
export function fieldsOf(value: object, prefix = ''): Field[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const full = prefix === '' ? name : `${prefix}[${name}]`;
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) return fieldsOf(inner, full);
    const text = typeof inner === 'string' ? inner : JSON.stringify(inner);
    return [{ name: bytesOf(full), value: bytesOf(text) }];
  });
}

const NAMES = [
  ...INHERITED_NAMES,
  'eventAttributes',
  'eventAttributes[a]',
  'userData',
  'userData[]',
  'userData[a][b][c]',
  'userData["a"]',
  'userData[__proto__]',
  'userData[__proto__][x]',
  'userData[constructor][prototype][x]',
  'userData[',
  'userData]',
  '[a]',
  '',
  'transcriptPosition',
  'operation',
  'file',
  'fileId',
  'pushUrl',
];

export interface BrokenForm {
  readonly label: string;
  readonly fields: readonly Field[];
}

/** Does something to one field, or adds one. */
export function breakForm(fields: readonly Field[], chance: Chance): BrokenForm {
  const place = chance.below(fields.length + 1);
  const field = fields[place];
  const others = fields.filter((_field, index) => index !== place);
  const text = () => bytesOf(hostileText(chance));
  if (field === undefined || chance.oneIn(6)) {
    const name = chance.oneIn(4) ? text() : chance.pick(NAMES);
    return { label: `+${name.slice(0, 40)}`, fields: [...fields, { name, value: text() }] };
  }
  const change = (label: string, ...changed: Field[]) => ({
    label: `${field.name.slice(0, 40)}${label}`,
    fields: [...fields.slice(0, place), ...changed, ...fields.slice(place + 1)],
  });
  switch (chance.below(7)) {
    case 0:
      return { label: `${field.name.slice(0, 40)} missing`, fields: others };
    case 1:
      return change(' twice', field, { ...field, value: text() });
    case 2:
      return change(' in brackets', {
        ...field,
        name: `${field.name}[${chance.pick(['', 'a', ...INHERITED_NAMES])}]`,
      });
    case 3:
      return change(' renamed', { ...field, name: text() });
    case 4:
      return change(' in bad bytes', {
        ...field,
        value: `${field.value}${chance.pick(['\xff\xfe', '\0', '\xed\xa0\x80'])}`,
      });
    default:
      return change('=hostile', { ...field, value: text() });
  }
}

/** As `application/x-www-form-urlencoded`; sometimes with less encoded than should be. */
export function urlencoded(fields: readonly Field[], chance: Chance): string {
  const isSloppy = chance.oneIn(10);
  return fields.map(({ name, value }) => `${encode(name, isSloppy)}=${encode(value, isSloppy)}`).join('&');
}

const UNSAFE = /[^A-Za-z0-9_.~@-]/g;
const SLOPPY = /[&=+%\s]/g;

function encode(text: string, isSloppy: boolean): string {
  return text.replace(isSloppy ? SLOPPY : UNSAFE, (byte) =>
    byte === ' ' ? '+' : `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
