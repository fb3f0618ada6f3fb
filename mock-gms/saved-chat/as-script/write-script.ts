import type { ChatLimits } from '../../chat/limits.ts';
import { SCRIPT_BOUNDS } from '../../desk/script/yaml/item.ts';
import type { ShownEntry } from '../../services/service-events.ts';
import { type ReadFile, readFiles } from '../file-content.ts';
import { fileNumbers } from '../file-numbers.ts';
import type { Beginning } from '../happening.ts';
import type { SavedChat } from '../saved-chat.ts';
import { savedName } from '../saved-name.ts';
import { quoted } from '../text-safety.ts';
import { timelineOf } from '../timeline.ts';
import { memberNames } from './members.ts';
import { ScriptSteps } from './script-steps.ts';
import { yamlTextOf } from './yaml-text.ts';

/** How a chat is saved as a script. */
export interface ScriptOptions {
  /** What the script is called; characters that a name cannot have become `-`. @default 'saved' */
  readonly name?: string;
}

/**
 * Saves a chat as a script that plays the staff's part of it again.
 *
 * @param when the setting under which the chat was held, where that is known
 * @example
 * const { fileName, text } = await writeScript(log, readFile, { name: 'refund' });
 * addScript(service, parseScript(text, fileName));
 */
export async function writeScript(
  log: readonly ShownEntry[],
  readFile: ReadFile,
  { name = 'saved' }: ScriptOptions = {},
  when?: ChatLimits['stopAbandonedInteraction'],
): Promise<SavedChat> {
  const { beginning, happenings } = timelineOf(log, when);
  const files = await readFiles(happenings, new Set(['staff']), readFile);
  const members = memberNames(happenings);
  const vocabulary = { members, files: files.bytes, numbers: fileNumbers(happenings) };
  const { steps, closing, leftOut } = new ScriptSteps(happenings, vocabulary, files.leftOut);
  const comments = headOf(beginning);
  const scriptName = savedName(name);
  const text = yamlTextOf({ name: scriptName, comments, steps, closing });
  return { fileName: `${scriptName}.yaml`, text: text + tooLong(text), leftOut };
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
