import { counted } from '../report/value-text.ts';
import type { PlayedDifference } from './differences.ts';

/** What is told of one chat that was played. */
export interface PlayedChat {
  /** From 1, in the order in which they were found. */
  readonly number: number;
  /** The one that it begins in. */
  readonly file?: string;
  /** Requests that were made again. */
  readonly requests: number;
  readonly differences: readonly PlayedDifference[];
  readonly leftOut: readonly string[];
  /** What failed, where something did. */
  readonly failure?: string;
}

/** Lines that are shown of one chat. */
const MAX_LINES = 20;

/** What came of playing the chats against the mock. */
export function playedText(chats: readonly PlayedChat[], all = chats.length): string {
  const files = new Set(chats.map(({ file }) => file));
  const rest = all - chats.length;
  const more = rest > 0 ? `${counted(rest, 'more chat')} not played: the first ${chats.length} are\n` : '';
  return `${chats.map((each) => chatText(each, files.size > 1)).join('')}${more}`;
}

function chatText(
  { number, file, requests, differences, leftOut, failure }: PlayedChat,
  isOfMany: boolean,
): string {
  const lines = [
    ...differences.map(
      (each) =>
        `  ≠ ${each.kind} (${each.times}×)\n    ${isOfMany ? `${each.file} ` : ''}entry ${each.entry}: the server has ${each.server}, the mock ${each.mock}\n`,
    ),
    ...[...new Set(leftOut)].map((each) => `  not played: ${each}\n`),
  ];
  const more = lines.length - MAX_LINES;
  const name = `Chat ${number}${isOfMany ? ` of ${file}` : ''}`;
  const found =
    differences.length === 0 ? 'no difference' : `${counted(differences.length, 'kind')} of differences`;
  // Nothing that was not asked is without difference.
  if (failure !== undefined || requests === 0)
    return `${name} was not played: ${failure ?? leftOut[0] ?? 'it has no request'}\n`;
  return [
    `${name}, played against the mock with what was learned: ${counted(requests, 'request')}, ${found}\n`,
    ...lines.slice(0, MAX_LINES),
    ...(more > 0 ? [`  … and ${more} more\n`] : []),
  ].join('');
}
