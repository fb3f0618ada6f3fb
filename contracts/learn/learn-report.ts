import type { Conversation, Unread } from '../../mock-gms/capture.ts';
import { flagHelp } from '../shared/flags.ts';
import type { Learned, LessonVerdict } from './judge-conversations.ts';
import { learnFlags } from './learn-options.ts';
import { lessons } from './lessons/index.ts';

/** What was read of a HAR file, and what could not be. */
export interface LearnedFile {
  readonly file: string;
  readonly conversations: readonly Conversation[];
  readonly unread: readonly Unread[];
  readonly foreign: number;
}

/** What `gms-contracts learn --help` prints. */
export function learnHelp(): string {
  return `Usage: gms-contracts learn <file.har> … [flags]

Reads chats with a real GMS out of HAR files, of mock-gms record or of a browser, and says which of what the
mock does they confirm and contradict. Then it plays them against the mock, and shows where its answers differ.

${flagHelp(learnFlags)}
Exit codes: 0 nothing is contradicted · 1 something is · 2 usage, or no HAR file · 5 no chat was found
`;
}

/** What `gms-contracts learn --list` prints. */
export function learnList(): string {
  return lessons.map(({ id, title }) => `${id.padEnd(20)} ${title}\n`).join('');
}

/** Places that are shown of what could not be read. */
const MAX_UNREAD = 20;

/** What was read of a file. */
export function fileText({ file, conversations, unread, foreign }: LearnedFile): string {
  const chats = conversations.map(
    ({ service = 'a service that nothing names', acts, events, unread: missing }) =>
      [
        `  a chat of ${service}: ${counted(acts.length, 'request')}, ${counted(events.length, 'event')}\n`,
        ...missing.map(unreadText),
      ].join(''),
  );
  const more = unread.length - MAX_UNREAD;
  return [
    `${file}: ${counted(conversations.length, 'chat')}, ${counted(foreign, 'request')} of other traffic\n`,
    ...chats,
    ...unread.slice(0, MAX_UNREAD).map(unreadText),
    ...(more > 0 ? [`  … and ${more} more that could not be read\n`] : []),
  ].join('');
}

function unreadText({ where, what }: Unread): string {
  return `  not read: ${where}: ${what}\n`;
}

const MARKS: Readonly<Record<LessonVerdict, string>> = {
  confirmed: '✓',
  contradicted: '✗',
  'not seen': '-',
};

/** What was learned, a line for each lesson. */
export function learnedText(learned: readonly Learned[]): string {
  const lines = learned.map(
    ({ lesson: { id, title }, verdict, agreeing, disagreeing, sightings, settings }) => {
      const [first] = sightings;
      const places = verdict === 'contradicted' ? disagreeing : agreeing;
      const seen = verdict === 'not seen' ? 'not seen' : `${verdict} ${places}×`;
      const where =
        verdict === 'contradicted'
          ? `\n    entry ${first?.entry}: ${first?.shown ?? ''}${settings === undefined ? '' : `; setting ${settingsText(settings)}`}`
          : '';
      return `${MARKS[verdict]} ${id.padEnd(18)} ${title} (${seen})${where}\n`;
    },
  );
  const count = (verdict: LessonVerdict) => learned.filter((each) => each.verdict === verdict).length;
  return `${lines.join('')}\n${count('confirmed')} confirmed, ${count('contradicted')} contradicted, ${count('not seen')} not seen\n`;
}

function settingsText(settings: object): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
