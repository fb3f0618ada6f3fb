/** A parameter: its name, and its value in quotes, where a backslash stands before any character, or bare. */
const parameter = /(?:^|;)\s*([^\s;="]+)\s*=\s*(?:"((?:\\.|[^"\\])*)|([^;]*))/g;

/**
 * The name that a Content-Disposition gives a file, without the folders before it; undefined where it gives none.
 * @see RFC 6266, RFC 8187
 */
export function fileNameIn(disposition: string): string | undefined {
  const values = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of disposition.matchAll(parameter))
    values.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare.trim());
  let name = values.get('filename');
  try {
    // A character set and a language stand before it.
    name = decodeURIComponent(/^UTF-8'.*?'(.+)/i.exec(values.get('filename*') ?? '')?.[1] ?? '%');
  } catch {
    // There is none, or none that can be read: the plain name counts.
  }
  return name?.replace(/^.*[\\/]/s, '') || undefined;
}
