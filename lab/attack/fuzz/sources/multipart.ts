import type { Chance } from '../../chance.ts';
import { BAD_BYTES, breakText } from '../hostile/texts.ts';
import type { Field } from './form.ts';

export const BOUNDARY = 'lab-boundary';

/** Part headers that real programs do not send. `%` stands for the name of the field. */
const DISPOSITIONS: ReadonlyArray<readonly [label: string, lines: string]> = [
  ['no name', 'Content-Disposition: form-data\r\n'],
  ['no disposition', 'Content-Type: text/plain\r\n'],
  ['no headers', ''],
  ['empty name', 'Content-Disposition: form-data; name=""\r\n'],
  ['bare name', 'Content-Disposition: form-data; name=%\r\n'],
  ['name twice', 'Content-Disposition: form-data; name="%"; name="__proto__"\r\n'],
  ['inherited name', 'Content-Disposition: form-data; name="__proto__"\r\n'],
  ['extended name', "Content-Disposition: form-data; name*=UTF-8''%25ff\r\n"],
  ['attachment', 'Content-Disposition: attachment; name="%"\r\n'],
  [
    'octet-stream without a file name',
    'Content-Disposition: form-data; name="%"\r\nContent-Type: application/octet-stream\r\n',
  ],
  [
    'a file without a name',
    'Content-Disposition: form-data; filename="a.txt"\r\nContent-Type: text/plain\r\n',
  ],
  ['empty file name', 'Content-Disposition: form-data; name="file"; filename=""\r\n'],
  [
    'a path as file name',
    'Content-Disposition: form-data; name="file"; filename="../../../../tmp/x.txt"\r\n',
  ],
  [
    'a strange file name',
    'Content-Disposition: form-data; name="file"; filename="a\0\xff\xe2\x80\xae.txt"\r\n',
  ],
  ['extended file name', 'Content-Disposition: form-data; name="file"; filename*=UTF-8\'\'%e2%82%ac.txt\r\n'],
  [
    'unknown charset',
    'Content-Disposition: form-data; name="%"\r\nContent-Type: text/plain; charset=utf-7\r\n',
  ],
  ['transfer encoding', 'Content-Disposition: form-data; name="%"\r\nContent-Transfer-Encoding: base64\r\n'],
  ['a broken content type', 'Content-Disposition: form-data; name="%"\r\nContent-Type: ;;;=\r\n'],
  ['a long header', `Content-Disposition: form-data; name="%"; x="${'y'.repeat(20_000)}"\r\n`],
  ['many headers', `${'X-A: b\r\n'.repeat(300)}Content-Disposition: form-data; name="%"\r\n`],
  ['broken lines', 'Content-Disposition: form-data;\r\n name="%"\r\n\tfoo\r\n'],
];

export interface BrokenMultipart {
  readonly label: string;
  readonly body: string;
}

/** A whole body as `multipart/form-data`. */
export function multipart(fields: readonly Field[]): string {
  return `${fields.map((field) => part(dispositionOf(field), field.value)).join('')}--${BOUNDARY}--\r\n`;
}

/** A body in which one part, or the frame around them, is as nobody sends it. */
export function brokenMultipart(fields: readonly Field[], chance: Chance): BrokenMultipart {
  if (chance.oneIn(3)) {
    return {
      label: 'multipart broken',
      body: breakText(multipart(fields), chance, [...BAD_BYTES, `--${BOUNDARY}`, '\r\n\r\n', '\n']),
    };
  }
  if (chance.oneIn(12)) {
    const many = Array.from({ length: 1200 }, () =>
      part('Content-Disposition: form-data; name="a"\r\n', 'b'),
    );
    return { label: 'multipart of many parts', body: `${many.join('')}--${BOUNDARY}--\r\n` };
  }
  const [label, lines] = chance.pick(DISPOSITIONS);
  const place = chance.below(fields.length + 1);
  const name = fields[place]?.name ?? 'file';
  const strange = part(
    lines.replaceAll('%', () => name),
    fields[place]?.value ?? 'v',
  );
  const parts = fields.map((field) => part(dispositionOf(field), field.value));
  // Put in place of a part, or beside all of them.
  parts.splice(place, chance.below(2), strange);
  return { label: `multipart with ${label}`, body: `${parts.join('')}--${BOUNDARY}--\r\n` };
}

function part(lines: string, value: string): string {
  return `--${BOUNDARY}\r\n${lines}\r\n${value}\r\n`;
}

function dispositionOf({ name, fileName }: Field): string {
  const quoted = name.replace(/["\r\n]/g, '');
  const file = fileName === undefined ? '' : `; filename="${fileName}"`;
  return `Content-Disposition: form-data; name="${quoted}"${file}\r\n${fileName === undefined ? '' : 'Content-Type: text/plain\r\n'}`;
}
