/** A file as tests hand it to `setInputFiles`. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Chooses a file in the page: a file that exists nowhere on the disk cannot be chosen from outside. */
export function chooseFile(file: { selector: string; name: string; type: string; content: string }): void {
  const input = document.querySelector<HTMLInputElement>(file.selector);
  if (input === null) throw new Error(`nothing matches ${file.selector}`);
  const bytes = Uint8Array.from(atob(file.content), (character) => character.charCodeAt(0));
  const chosen = new DataTransfer();
  chosen.items.add(new File([bytes], file.name, { type: file.type }));
  input.files = chosen.files;
  for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }));
}
