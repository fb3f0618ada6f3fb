import { isObject } from '../base/json.ts';

/**
 * Encodes fields as `application/x-www-form-urlencoded`, in their order, a space as `+`.
 *
 * Objects nest as `userData[key]=value`, arrays as `list[]=value`. Null, undefined, and what is empty inside become
 * an empty text, so that nothing is lost without a trace.
 * @example
 * encodeForm({ message: 'Hi there', userData: { order: { id: 7 } } });
 * // 'message=Hi+there&userData%5Border%5D%5Bid%5D=7'
 * @see GMS Chat API V2, request parameters
 */
export function encodeForm(fields: object): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) append(form, name, value);
  return form.toString();
}

function append(form: URLSearchParams, name: string, value: unknown, nested = false): void {
  const entries = nests(value) ? Object.entries(value) : [];
  for (const [key, item] of entries)
    append(form, `${name}[${Array.isArray(value) && !nests(item) ? '' : key}]`, item, true);
  if (entries.length === 0 && (nested || !nests(value)))
    form.append(name, nests(value) ? '' : String(value ?? ''));
}

function nests(value: unknown): value is object {
  return isObject(value) && !(value instanceof Date);
}
