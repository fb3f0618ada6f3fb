import { AssertionError } from 'node:assert';
import { bothShown, shownValue } from '../shared/both-shown.ts';
import { errorText } from '../shared/error-text.ts';

/** How an operator says what it wanted of a value; of the others nothing but their message says anything. */
const WANTED: Readonly<Record<string, string>> = {
  strictEqual: '',
  deepStrictEqual: '',
  match: 'something like ',
  notStrictEqual: 'anything but ',
  notDeepStrictEqual: 'anything but ',
  doesNotMatch: 'nothing like ',
};

/** Two texts that begin alike for so long hide where they differ. */
const LONG_BEGINNING = 60;

/**
 * What was thrown, in words: of an assertion first its own message, if the case gives one, and then both values in one form.
 *
 * @example
 * failureText(new AssertionError({ expected: 4, actual: 3, operator: 'strictEqual' })); // 'expected: 4\nwas: 3'
 */
export function failureText(error: unknown): string {
  if (!(error instanceof AssertionError)) return errorText(error);
  const { operator, message, actual, expected } = error;
  const wanted = WANTED[operator];
  if (wanted === undefined) return message;
  const [hoped, came] =
    wanted === '' ? bothShown(expected, actual) : [shownValue(expected), shownValue(actual)];
  return [
    ...ownWords(error),
    `expected: ${wanted}${hoped}`,
    `was: ${came}`,
    ...longBeginning(expected, actual),
  ].join('\n');
}

/** The message that the case gives: some versions of Node add words of their own to it. */
function ownWords({ generatedMessage, message, actual, expected, operator }: AssertionError): string[] {
  if (generatedMessage) return [];
  const added = new AssertionError({ message: '-', actual, expected, operator }).message.slice(1);
  return [added !== '' && message.endsWith(added) ? message.slice(0, -added.length) : message];
}

function longBeginning(expected: unknown, actual: unknown): string[] {
  if (typeof expected !== 'string' || typeof actual !== 'string' || expected.includes('\n')) return [];
  let same = 0;
  while (same < expected.length && expected[same] === actual[same]) same += 1;
  return same > LONG_BEGINNING ? [`the first ${same} characters are the same`] : [];
}
