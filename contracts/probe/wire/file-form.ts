import { type Body, type Fields, pairsOf } from './body.ts';

/** A file as a form carries it. */
export interface FormFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type?: string;
}

const BOUNDARY = '----gms-contracts-file-5Qm2xT8vLkR1';

/**
 * Encodes a file, or several, and fields as multipart/form-data, in the order in which a client sends them: Widgets put the file
 * ahead of the fields, others behind.
 */
export function fileForm(
  files: FormFile | readonly FormFile[],
  fields: Fields,
  first: 'file' | 'fields' = 'file',
): Required<Body> {
  const fileParts = [files].flat().map(filePart);
  const fieldParts = pairsOf(fields).map(([name, value]) =>
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${escaped(name)}"\r\n\r\n${value}\r\n`,
    ),
  );
  const parts = first === 'file' ? [...fileParts, ...fieldParts] : [...fieldParts, ...fileParts];
  return {
    contentType: `multipart/form-data; boundary=${BOUNDARY}`,
    bytes: Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  };
}

function filePart(file: FormFile): Buffer {
  return Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${escaped(file.name)}"\r\n` +
        `Content-Type: ${file.type ?? 'text/plain'}\r\n\r\n`,
    ),
    Buffer.from(file.content as Uint8Array),
    Buffer.from('\r\n'),
  ]);
}

/** As browsers escape names. */
function escaped(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
