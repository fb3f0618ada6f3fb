import { flagHelp } from '../../shared/flags.ts';
import { learnFlags } from '../learn-options.ts';
import type { Learned, Lessons, LessonVerdict, Sighting } from '../learned.ts';
import { lessons } from '../lessons/index.ts';
import type { ReadCapture } from '../read-captures.ts';
import { byReason, entriesText } from './not-compared.ts';
import { REPLACED, verdictCounts } from './said-once.ts';
import { counted, ENDPOINT_NAMES, firstOf, valueText } from './value-text.ts';

/** What `gms-contracts learn --help` prints. */
export function learnHelp(): string {
  return `Usage: gms-contracts learn <file.har> … [flags]
       gms-contracts learn --url <url> --service <name> [flags]

Reads chats with a real GMS from HAR files, which mock-gms record or a browser has written. Sends a mock the same requests,
and says which behaviour of the mock the chats confirm and contradict. With --url it runs the cases against a server
instead, and learns from the answers.

Every lesson is confirmed, contradicted, not seen (no chat of the recording comes to it: record more of them), or cannot
be seen (no recording can show it, --list says why).

${flagHelp(learnFlags)}
Exit codes: 0 nothing is contradicted · 1 something is · 2 usage, or no HAR file · 3 the server cannot be reached
· 4 a part failed, and the rest is there · 5 no chat was found · 130 interrupted
`;
}

/** What `gms-contracts learn --list` prints. */
export function learnList(): string {
  return lessons
    .map(
      ({ id, title, unseen }) =>
        `${id.padEnd(32)} ${title}${unseen === undefined ? '' : ` – cannot be seen: ${unseen}`}\n`,
    )
    .join('');
}

/** Places that are shown of what could not be read. */
const MAX_UNREAD = 20;

/** What was read of a capture. */
export function captureText({ name, chats, continued = 0, foreign, unread }: ReadCapture): string {
  const more = unread.length - MAX_UNREAD;
  const goesOn =
    continued === 0 ? '' : `, ${continued} that ${continued === 1 ? 'begins' : 'begin'} in another file`;
  return [
    `${name}: ${counted(chats, 'chat')}${goesOn}, ${counted(foreign, 'request')} of other traffic\n`,
    ...unread.slice(0, MAX_UNREAD).map(({ where, what }) => `  not read: ${where}: ${what}\n`),
    ...(more > 0 ? [`  … and ${more} more that could not be read\n`] : []),
  ].join('');
}

const MARKS: Readonly<Record<LessonVerdict, string>> = {
  confirmed: '✓',
  contradicted: '✗',
  'not seen': '-',
  'cannot be seen': '·',
};

/** Sightings of one lesson that the terminal shows. */
const SHOWN = 3;

/** How what was learned is told. */
interface Telling {
  /** Whether names, ids and texts are not as the recording has them. */
  readonly isReplaced: boolean;
  readonly showsAll: boolean;
  /** A profile under which the mock was asked. */
  readonly under?: string | undefined;
  readonly captures: readonly Pick<ReadCapture, 'name'>[];
}

/** What was learned; of what is not contradicted the numbers, unless all is asked for. */
export function lessonsText(
  { learned, inexpressible, inexpressibleKinds, overlays, notCompared }: Lessons,
  { showsAll, under, captures, isReplaced }: Telling,
): string {
  const isOfMany = captures.length > 1;
  const lines = learned
    .filter(({ verdict }) => showsAll || verdict === 'contradicted')
    .map((each) => learnedText(each, isOfMany));
  const rest = inexpressible.slice(0, MAX_UNREAD).map((each) => `    ${sightingText(each, isOfMany)}\n`);
  const more = inexpressible.length - rest.length;
  return [
    ...(isReplaced ? [`${REPLACED}\n\n`] : []),
    ...(under === undefined ? [] : [`The mock was asked under ${under}.\n`]),
    ...lines,
    ...(inexpressible.length > 0
      ? [
          `\nDifferences that no setting and no overlay removes (${firstOf(inexpressible.length, inexpressibleKinds)}):\n`,
          ...rest,
        ]
      : []),
    ...(more > 0 ? [`    … and ${more} more, which --report json=<file> and html=<file> have\n`] : []),
    notComparedText(notCompared, isOfMany),
    `\n${verdictCounts(learned)}; ${counted(overlays.length, 'overlay')}\n`,
  ].join('');
}

/** Every request that is not compared: those of one file with one reason in one line. */
function notComparedText(all: Lessons['notCompared'], isOfMany: boolean): string {
  return [
    ...(all.length > 0 ? [`\nNot compared (${counted(all.length, 'request')}):\n`] : []),
    ...byReason(all).map(
      ({ file, entries, why, operation }) =>
        `    ${isOfMany ? `${file} ` : ''}${entriesText(entries)}, ${operation}: ${why}\n`,
    ),
  ].join('');
}

function learnedText(
  { lesson, verdict, agreeing, disagreeing, sightings, setting }: Learned,
  isOfMany: boolean,
): string {
  const places = verdict === 'contradicted' ? `${disagreeing}×` : agreeing > 0 ? `${agreeing}×` : '';
  const shown = verdict === 'contradicted' ? sightings.slice(0, SHOWN) : [];
  // A title says what the mock does, which is then what the server does not.
  const title = verdict === 'contradicted' ? `not so: ${lesson.title}` : lesson.title;
  return [
    `${MARKS[verdict]} ${lesson.id.padEnd(32)} ${title} (${verdict}${places && ` ${places}`})\n`,
    ...(lesson.unseen === undefined ? [] : [`    ${lesson.unseen}\n`]),
    ...(setting === undefined ? [] : [`    the mock does it with ${lesson.id.split(' ')[1]}=${setting}\n`]),
    ...shown.map((each) => `    ${sightingText(each, isOfMany)}\n`),
  ].join('');
}

function sightingText(
  { file, entry, operation, endpoint, where, theirs, ours, times = 1 }: Sighting,
  isOfMany: boolean,
): string {
  const place = `${isOfMany ? `${file} ` : ''}entry ${entry}`;
  const often = times === 1 ? '' : ` (${times}×)`;
  return `${place}, ${operation} over ${ENDPOINT_NAMES[endpoint]}, ${where}${often}: ${valueText(theirs)}, the mock ${valueText(ours)}`;
}
