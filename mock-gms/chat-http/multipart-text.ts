import type { IncomingFile } from '../chat-server/file-transfer.ts';
import { namedTexts, type Parameters } from '../http/parameters.ts';

/**
 * A multipart body as the journal keeps it: every field, and in place of a file how many bytes it had.
 *
 * @param contentType the header, for its boundary
 */
export function multipartText(
  contentType: string,
  parameters: Parameters,
  file: Pick<IncomingFile, 'name' | 'type' | 'size'> | undefined,
): string {
  const boundary = /boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(contentType);
  const line = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  const fields = namedTexts(parameters).map(([name, value]) => part(line, `name="${escaped(name)}"`, value));
  const files =
    file === undefined
      ? []
      : [
          part(
            line,
            `name="file"; filename="${escaped(file.name)}"\r\nContent-Type: ${escaped(file.type)}`,
            `(${file.size} bytes)`,
          ),
        ];
  return `${[...files, ...fields].join('')}${line}--\r\n`;
}

function part(line: string, about: string, content: string): string {
  return `${line}\r\nContent-Disposition: form-data; ${about}\r\n\r\n${content}\r\n`;
}

/** As browsers escape names in a part's header. */
function escaped(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
