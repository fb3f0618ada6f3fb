import type { Captured, Headers, Unread } from './captured.ts';

type ContentType = Headers[string];

/** What bytes say of themselves, whatever their content type says. */
const MARKS: readonly (readonly [charset: string, ...bytes: readonly number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16le', 0xff, 0xfe],
];

/** Bytes of a form are written as `%E4` in their charset. */
const ESCAPED = /(?:%[0-9a-f]{2})+/gi;

/**
 * The text of a body in the charset that its content type names, without a byte order mark. Without one, and where that
 * charset is not known, it is UTF-8.
 */
export function decodedBody(bytes: Buffer, contentType: ContentType): string {
  const [marked] = MARKS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  const named = charsetOf(contentType) ?? 'utf-8';
  const charset = marked ?? (named === 'utf-16' && bytes[0] === 0 ? 'utf-16be' : named);
  const decoder = decoderOf(charset);
  if (decoder === undefined || charset === 'utf-8') return bytes.toString().replace(/^\uFEFF/, '');
  const text: string = decoder.decode(bytes);
  if (!/^application\/x-www-form-urlencoded\b/i.test(String(contentType))) return text;
  return text.replaceAll(ESCAPED, (escaped: string) =>
    encodeURIComponent(decoder.decode(Buffer.from(escaped.replaceAll('%', ''), 'hex'))),
  );
}

/** A charset that a content type names, and that is not known. */
export function unknownCharset(contentType: ContentType): string | undefined {
  const charset = charsetOf(contentType);
  return charset === undefined || decoderOf(charset) !== undefined ? undefined : charset.slice(0, 40);
}

/** What of entries was read as UTF-8 since nobody knows the charset that they name: each charset once. */
export function unknownCharsetsIn(entries: readonly Captured[]): readonly Unread[] {
  const found = new Map<string, number[]>();
  for (const entry of entries) {
    if (entry.kind === 'frame') continue;
    for (const headers of [entry.request.headers, entry.response?.headers ?? {}]) {
      const charset = unknownCharset(headers['content-type']);
      if (charset !== undefined) found.set(charset, [...(found.get(charset) ?? []), entry.number]);
    }
  }
  return [...found].map(([charset, numbers]) => {
    const more = new Set(numbers).size - 1;
    const where = `entry ${numbers[0]}${more > 0 ? ` and ${more} more` : ''}`;
    return { where, what: `the charset ${JSON.stringify(charset)} is not known; it was read as UTF-8` };
  });
}

function charsetOf(contentType: ContentType): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(String([contentType].flat()[0] ?? ''))?.[1]?.toLowerCase();
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}
