/** Form fields: a record, or pairs where order and repetition matter. */
export type Fields =
  | Readonly<Record<string, string | number>>
  | readonly (readonly [string, string | number])[];

/** A request body with the content type that it is sent as; without one no header is sent. */
export interface Body {
  readonly contentType?: string;
  readonly bytes: Buffer;
}

const MULTIPART_BOUNDARY = '----gms-contracts-7MA4YWxkTrZu0gW';

/** Fields as pairs. */
export function pairsOf(fields: Fields): readonly (readonly [string, string | number])[] {
  return isPairs(fields) ? fields : Object.entries(fields);
}

function isPairs(fields: Fields): fields is readonly (readonly [string, string | number])[] {
  return Array.isArray(fields);
}

/** Encodes fields the way a browser's form does: percent-encoded UTF-8, `+` for a space. */
export function urlencoded(fields: Fields): Body {
  const form = new URLSearchParams();
  for (const [name, value] of pairsOf(fields)) form.append(name, String(value));
  return { contentType: 'application/x-www-form-urlencoded', bytes: Buffer.from(form.toString()) };
}

/** Encodes fields as multipart/form-data text parts in UTF-8. */
export function multipart(fields: Fields): Body {
  const parts = pairsOf(fields).map(
    ([name, value]) =>
      `--${MULTIPART_BOUNDARY}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n${value}\r\n`,
  );
  const text = `${parts.join('')}--${MULTIPART_BOUNDARY}--\r\n`;
  return { contentType: `multipart/form-data; boundary=${MULTIPART_BOUNDARY}`, bytes: Buffer.from(text) };
}

/** A body sent exactly as given. */
export function raw(content: string | Buffer, contentType = 'application/x-www-form-urlencoded'): Body {
  return { contentType, bytes: Buffer.from(content) };
}
