import { expect, test } from '@playwright/test';
import type { Conversation } from '../../../mock-gms/capture.ts';
import { longTexts } from './long-texts.ts';

type Found = Parameters<typeof longTexts>;

/** A chat of texts with so many bytes, of which some are refused. */
function chat(...texts: readonly (readonly [bytes: number, isRefused: boolean])[]): Found[1][number] {
  const acts = texts.map(([bytes, isRefused], entry) => ({
    ...{ entry, at: entry, isRefused, fields: { message: 'ä'.repeat(bytes / 2) } },
  }));
  const told = acts.map(({ entry, at, isRefused }) => ({
    ...{ entry, at, pushed: false, answer: { messages: [], errors: isRefused ? [{ code: 204 }] : [] } },
  }));
  return { acts, told } as unknown as Pick<Conversation, 'acts' | 'told'>;
}

const refusal = (advice: string): Found[0][number] => ({
  theirs: { status: 200, headers: {}, body: { statusCode: 1, errors: [{ code: 204, advice }] } },
});

test('a limit that a refusal does not name is below the shortest text that was refused', () => {
  expect(
    longTexts([refusal('Message is too long')], [chat([4000, false], [5000, true], [9000, true])]),
  ).toEqual([4999]);
  expect(longTexts([], [chat([4000, false])])).toEqual([]);
});

test('a limit that a refusal names comes first, and a text that was taken is not beyond it', () => {
  expect(longTexts([refusal('At most 4096 bytes')], [chat([5000, true])])).toEqual([4096, 4999]);
  expect(longTexts([refusal('Not now')], [chat([6000, false], [5000, true])])).toEqual([]);
});
