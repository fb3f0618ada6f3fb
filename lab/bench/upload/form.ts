/** A multipart body with fields and one file, in the pieces that are written one after the other. */
export interface UploadForm {
  readonly type: string;
  readonly length: number;
  readonly pieces: readonly Buffer[];
}

const BOUNDARY = '----bench-boundary-7d1f3c5a';

/** The file comes first, as real clients send it. */
export function uploadForm(file: Buffer, fields: Readonly<Record<string, string>>): UploadForm {
  const head = [
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="file"; filename="bench.bin"',
    'Content-Type: application/octet-stream',
    '\r\n',
  ].join('\r\n');
  const parts = Object.entries(fields).map(
    ([name, value]) => `\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}`,
  );
  const pieces = [Buffer.from(head), file, Buffer.from(`${parts.join('')}\r\n--${BOUNDARY}--\r\n`)];
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, length, pieces };
}
