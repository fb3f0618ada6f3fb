import { expect, test } from '@playwright/test';
import { Drift, oursOf } from './drift.ts';
import { OwnNames } from './own-names.ts';
import type { WireAnswer } from './pair.ts';

const answer = (...indexes: readonly number[]): WireAnswer => ({
  ...{ status: 200, headers: {} },
  body: {
    ...{ statusCode: 0, nextPosition: (indexes.at(-1) ?? 0) + 1 },
    messages: indexes.map((index) => ({ index, type: 'Message', from: { type: 'Client' } })),
  },
});
const names = new OwnNames();
const request = (position: number) => ({
  ...{ method: 'POST', path: '', headers: {}, body: `secureKey=k&transcriptPosition=${position}` },
});

test('typing that another server does not number moves what follows, and nothing before it', () => {
  const drift = new Drift();
  drift.look({ names, operation: 'requestChat', theirs: answer(1), ours: answer(1) });
  drift.look({ names, operation: 'startTyping', theirs: answer(), ours: answer() });
  drift.look({ names, operation: 'send', theirs: answer(2), ours: answer(3) });
  expect(drift.moved(request(1)).body).toContain('transcriptPosition=1');
  expect(drift.moved(request(3)).body).toContain('transcriptPosition=4');
  expect(oursOf({ ours: answer(1, 3), drift: drift.steps })?.body).toEqual(answer(1, 2).body);
});

test('numbers that are other for no such reason are not moved', () => {
  const drift = new Drift();
  drift.look({ names, operation: 'requestChat', theirs: answer(0), ours: answer(1) });
  drift.look({ names, operation: 'send', theirs: answer(2), ours: answer(4) });
  expect(drift.steps).toEqual([]);
});
