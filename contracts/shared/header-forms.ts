const asList = (value: string) =>
  value
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .sort()
    .join(', ');

/** How the value of a header is spelt where two servers are compared. */
export type HeaderForms = Readonly<Record<string, (value: string) => string>>;

/** Headers that clients and browsers read, with what of each. */
export const HEADER_FORMS: HeaderForms = {
  'content-type': (value) => value.replaceAll(' ', ''),
  'access-control-allow-origin': (value) => value,
  'access-control-allow-credentials': (value) => value,
  'access-control-allow-methods': asList,
  'access-control-allow-headers': asList,
  allow: asList,
  'content-disposition': (value) => value.split(';', 1)[0] ?? '',
};
