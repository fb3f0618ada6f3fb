import type { OutgoingHttpHeaders } from 'node:http';

/** Media types that nothing runs in, whatever opens them; all others are sent as bytes without a meaning. */
const HARMLESS: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/zip',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'image/bmp',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'text/csv',
  'text/plain',
  'video/mp4',
  'video/webm',
]);

/** Characters of a name that a header carries; names are longer only by intent. */
const MAX_NAME_LENGTH = 200;

/**
 * The headers of a file that is to be saved and never shown: the one who opens it does not know its sender.
 *
 * @param name as the sender gave it, with any characters
 * @param type media type as the sender says
 * @param size bytes
 * @example
 * attachmentHeaders({ name: 'Grüße.txt', type: 'text/html', size: 3 })['Content-Disposition'];
 * // attachment; filename="Gr__e.txt"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.txt
 * @see RFC 6266 and RFC 8187
 */
export function attachmentHeaders(file: {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}): OutgoingHttpHeaders {
  const type = file.type.toLowerCase();
  return {
    'Content-Type': HARMLESS.has(type) ? type : 'application/octet-stream',
    'Content-Length': file.size,
    'Content-Disposition': dispositionOf(file.name),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'no-store',
    'Access-Control-Expose-Headers': 'Content-Disposition',
  };
}

function dispositionOf(name: string): string {
  const short = shortened([...name]);
  const plain = short.map((character) => (PLAIN.test(character) ? character : '_')).join('');
  const encoded = [...Buffer.from(short.join(''), 'utf8')].map(encodedByte).join('');
  // A name of dots alone would mean a folder.
  const fallback = /[^._ ]/.test(plain) ? plain : `file${plain.replaceAll(/[. ]/g, '_')}`;
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}

/** The beginning of a name with the extension that it ends in. */
function shortened(characters: readonly string[]): readonly string[] {
  if (characters.length <= MAX_NAME_LENGTH) return characters;
  const dot = characters.lastIndexOf('.');
  const extension = dot < 0 || characters.length - dot > 32 ? [] : characters.slice(dot);
  return [...characters.slice(0, MAX_NAME_LENGTH - extension.length), ...extension];
}

/** What may stand in a quoted name without meaning anything to a header, a shell or a file system. */
const PLAIN = /^[A-Za-z0-9 ._()-]$/;

const UNRESERVED = /^[A-Za-z0-9!#$&+.^_`|~-]$/;

function encodedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return UNRESERVED.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
