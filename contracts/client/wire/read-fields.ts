import type { Headers } from './tapped.ts';

/** What a request said, by name, every value as its text. */
export type RequestFields = Readonly<Record<string, string>>;

const PART =
  /\r?\nContent-Disposition:[^\r\n]*?[;\s]name="([^"]*)"([^\r\n]*)[\s\S]*?\r?\n\r?\n([\s\S]*?)(?=\r?\n--)/gi;

/** The fields of a form, urlencoded or multipart; of a file its name. Empty for whatever is no form. */
export function formFields(headers: Headers, body: string): RequestFields {
  const type = String(headers['content-type'] ?? '');
  if (/^multipart\//i.test(type) || body.startsWith('--')) return multipartFields(body);
  if (body.trimStart().startsWith('{')) return {};
  return Object.fromEntries(new URLSearchParams(body));
}

function multipartFields(body: string): RequestFields {
  const parts = `${body}\r\n--`.matchAll(PART);
  return Object.fromEntries(
    [...parts].map(([, name = '', rest = '', value = '']) => {
      const fileName = /filename="([^"]*)"/i.exec(rest)?.[1];
      return [name, fileName ?? value];
    }),
  );
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
