import type { PlayedDifference } from './differences.ts';

/** What is told of one chat that was played. */
export interface PlayedChat {
  /** From 1, in the order in which they were found. */
  readonly number: number;
  /** Requests that were made again. */
  readonly requests: number;
  readonly differences: readonly PlayedDifference[];
  readonly leftOut: readonly string[];
}

/** Lines that are shown of one chat. */
const MAX_LINES = 20;

/** What came of playing the chats against the mock. */
export function playedText(chats: readonly PlayedChat[]): string {
  return chats.map(chatText).join('');
}

function chatText({ number, requests, differences, leftOut }: PlayedChat): string {
  const lines = [
    ...differences.map(
      ({ kind, entry, server, mock, times }) =>
        `  ≠ ${kind} (${times}×)\n    entry ${entry}: the server has ${server}, the mock ${mock}\n`,
    ),
    ...[...new Set(leftOut)].map((each) => `  not played: ${each}\n`),
  ];
  const more = lines.length - MAX_LINES;
  const kinds = differences.length;
  const found = kinds === 0 ? 'no difference' : `${kinds} kind${kinds === 1 ? '' : 's'} of differences`;
  return [
    `Chat ${number}, played against the mock with what was learned: ${requests} request${requests === 1 ? '' : 's'}, ${found}\n`,
    ...lines.slice(0, MAX_LINES),
    ...(more > 0 ? [`  … and ${more} more\n`] : []),
  ].join('');
}
