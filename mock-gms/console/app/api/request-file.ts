import { errorOf, nameOf, PATIENCE } from './request.ts';
import { authorization } from './token.ts';

/** A text, and the name of the file that it is to become. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Asks for a file of text, to look at it first. */
export async function requestFile(path: string): Promise<NamedText> {
  const response = await fetch(`../mock${path}`, {
    headers: authorization(),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw await errorOf(response);
  return { name: nameOf(response), text: await response.text() };
}

/** Saves a text as browsers save files. */
export function saveFile({ name, text }: NamedText): void {
  const url = URL.createObjectURL(new Blob([text]));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}
