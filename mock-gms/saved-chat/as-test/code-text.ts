import { isDeeperThan } from '../../boundary/depth.ts';
import { escapeUnseen } from '../text-safety.ts';

/** Levels of an object that are written as they are; one that is deeper is written as JSON in a text. */
const MAX_DEPTH = 24;

/**
 * A value of JSON as source code that JavaScript and TypeScript read alike, wherever it stands.
 *
 * @example
 * literal({ nickname: 'Ann "A." Lee' }); // '{ nickname: "Ann \\"A.\\" Lee" }'
 */
export function literal(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escaped(JSON.stringify(value) ?? 'undefined');
  const json = JSON.stringify(value);
  // In an object literal this name is no key, and a deep one exhausts the stack of its reader.
  if (json.includes('__proto__') || isDeeperThan(value, MAX_DEPTH)) return `JSON.parse(${literal(json)})`;
  return structure(value);
}

/** User data, in which the handle takes texts alone: anything else is written so that its type is not looked at. */
export function dataLiteral(value: object): string {
  return hasTextsOnly(value, MAX_DEPTH) ? literal(value) : `JSON.parse(${literal(JSON.stringify(value))})`;
}

function structure(value: unknown): string {
  if (typeof value !== 'object' || value === null) return literal(value);
  if (Array.isArray(value)) return `[${value.map(structure).join(', ')}]`;
  const members = Object.entries(value).map(([key, member]) => `${keyOf(key)}: ${structure(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key);
}

/** Also in a page, where a script ends at the first `</script`. */
function escaped(json: string): string {
  return escapeUnseen(json).replaceAll('</', '<\\/').replaceAll('<!--', '\\u003c!--');
}

function hasTextsOnly(value: unknown, levels: number): boolean {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null || levels === 0) return false;
  return Object.values(value).every((each) => hasTextsOnly(each, levels - 1));
}

/** The fields that are there, as an object literal. */
export function fields(given: { readonly [name: string]: string | undefined | false }): string {
  const there = Object.entries(given).flatMap(([name, code]) => (code ? [`${name}: ${code}`] : []));
  return there.length === 0 ? '{}' : `{ ${there.join(', ')} }`;
}
