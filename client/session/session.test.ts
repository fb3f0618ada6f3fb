import { expect, test } from '@playwright/test';
import type { ChatResponse } from '../transport/transport.ts';
import { goesOn } from './session.ts';

for (const [chatEnded, statusCode, expected] of [
  [false, 0, true],
  [false, 1, true],
  [false, 2, false],
  [true, 0, false],
  [undefined, 0, false],
] as const) {
  test(`after an answer with chatEnded ${chatEnded} and statusCode ${statusCode} the chat ${expected ? 'goes on' : 'is over'}`, () => {
    const answer = { statusCode, ...(chatEnded !== undefined && { chatEnded }) } as ChatResponse;
    expect(goesOn(answer)).toBe(expected);
  });
}
