/** The members of an object of JSON that are what they should be; others count as absent. */
export function membersOf<T extends object>(
  value: { readonly [name: string]: unknown },
  checks: { readonly [K in keyof T]-?: (value: unknown) => value is NonNullable<T[K]> },
): T {
  const found: Record<string, unknown> = {};
  for (const [name, check] of Object.entries<(value: unknown) => boolean>(checks))
    if (Object.hasOwn(value, name) && check(value[name])) found[name] = value[name];
  return found as T;
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const isTextOrNumber = (value: unknown): value is string | number => isText(value) || isNumber(value);
