import type { Headers } from '../captured.ts';
import { partsOf } from './parts.ts';

/** What a request said, by name, every value as its text. */
export type RequestFields = Readonly<Record<string, string>>;

/** The fields of a form, urlencoded or multipart; of a file its name. Empty for whatever is no form. */
export function formFields(headers: Headers, body: string): RequestFields {
  const type = String(headers['content-type'] ?? '');
  if (/^multipart\//i.test(type) || body.startsWith('--'))
    return Object.fromEntries(partsOf(body).map(({ name, fileName, value }) => [name, fileName ?? value]));
  if (body.trimStart().startsWith('{')) return {};
  return Object.fromEntries(new URLSearchParams(body));
}

/** The fields of a publication: texts as they are, everything else as JSON. */
export function dataFields(data: Readonly<Record<string, unknown>>): RequestFields {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
