/**
 * Encodes fields as `application/x-www-form-urlencoded`, in their order, a space as `+`.
 *
 * Objects nest as `userData[key]=value`, arrays as `list[]=value`; null and undefined become empty.
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

function append(form: URLSearchParams, name: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) append(form, `${name}[${isObject(item) ? at : ''}]`, item);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) append(form, `${name}[${key}]`, item);
  } else {
    form.append(name, String(value ?? ''));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
