import { ask } from './request.ts';
import { authorization } from './token.ts';

/** Milliseconds that a browser gets to take over what it saves. */
const HANDING_OVER = 60_000;

/** A text, and the name of the file that it is to become. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Asks for a file of text, to look at it first. */
export function requestFile(path: string): Promise<NamedText> {
  return ask(path, { headers: authorization() }, async (response) => ({
    name: nameOf(response),
    text: await response.text(),
  }));
}

/**
 * Asks for a file and saves it: a link cannot send the token.
 *
 * @param name what the file is called; by default as the server says
 */
export async function download(path: string, name?: string): Promise<void> {
  const { named, blob } = await ask(path, { headers: authorization() }, async (response) => ({
    named: nameOf(response),
    blob: await response.blob(),
  }));
  saveAs(name ?? named, blob);
}

/** Saves a text as browsers save files. */
export function saveFile({ name, text }: NamedText): void {
  saveAs(name, new Blob([text]));
}

function saveAs(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), HANDING_OVER);
}

function nameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'saved';
}
