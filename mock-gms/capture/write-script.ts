import { SCRIPT_BOUNDS } from '../desk/script/yaml/item.ts';
import type { ShownEntry } from '../services/service-events.ts';
import { type ReadFile, readFiles } from './file-content.ts';
import type { Beginning, Happening, LeftOut } from './happening.ts';
import { memberNames } from './members.ts';
import { savedName } from './saved-name.ts';
import { ScriptSteps } from './script-steps.ts';
import { quoted } from './text-safety.ts';
import { timelineOf } from './timeline.ts';
import { yamlTextOf } from './yaml-text.ts';

/** A chat that was saved: a text to be kept in a file. */
export interface SavedChat {
  /** Made from the name that was given, e.g. `refund.yaml`; plain letters, whatever the name was. */
  readonly fileName: string;
  readonly text: string;
  /** What of the log is not in it; comments in the text say so too. */
  readonly leftOut: readonly LeftOut[];
}

/** How a chat is saved as a script. */
export interface ScriptOptions {
  /** What the script is called; characters that a name cannot have become `-`. @default 'saved' */
  readonly name?: string;
}

/**
 * Saves a chat as a script that plays the staff's part of it again.
 *
 * @example
 * const { fileName, text } = await writeScript(log, readFile, { name: 'refund' });
 * addScript(service, parseScript(text, fileName));
 */
export async function writeScript(
  log: readonly ShownEntry[],
  readFile: ReadFile,
  { name = 'saved' }: ScriptOptions = {},
): Promise<SavedChat> {
  const { beginning, happenings } = timelineOf(log);
  const files = await readFiles(happenings, new Set(['staff']), readFile);
  const members = memberNames(happenings);
  const vocabulary = { members, files: files.bytes, numbers: fileNumbers(happenings) };
  const { steps, closing, leftOut } = new ScriptSteps(happenings, vocabulary, files.leftOut);
  const comments = headOf(beginning);
  const scriptName = savedName(name);
  const text = yamlTextOf({ name: scriptName, comments, steps, closing });
  return { fileName: `${scriptName}.yaml`, text: text + tooLong(text), leftOut };
}

/** The numbers of the files of a chat, by their ids, as scripts count them. */
export function fileNumbers(happenings: readonly Happening[]): ReadonlyMap<string, number> {
  const ids = happenings.flatMap(({ entries: [entry] }) =>
    entry?.type === 'FileUploaded' && entry.file !== undefined ? [entry.file.id] : [],
  );
  return new Map(ids.map((id, place) => [id, place + 1]));
}

function headOf({ nickname, subject }: Beginning): string[] {
  const about = subject === '' ? '' : `, about ${quoted(subject)}`;
  return [`Saved from a chat with the customer ${quoted(nickname)}${about}.`];
}

function tooLong({ length }: string): string {
  const { characters } = SCRIPT_BOUNDS;
  return length <= characters
    ? ''
    : `# This is longer than a script may be: at most ${characters} characters.\n`;
}
