import { expect, test } from '@playwright/test';
import { whyNot } from './restore.js';

test('a chat that goes on, and a page without one, need no words', () => {
  for (const outcome of [undefined, 'restored', 'offline'] as const)
    expect(whyNot({ outcome, reason: undefined })).toBe('');
});

test('a chat that does not go on is explained by what the server said, if it said anything', () => {
  expect(whyNot({ outcome: 'over', reason: undefined })).toContain('away too long');
  expect(whyNot({ outcome: 'over', reason: { statusCode: 2, errors: [{ code: 249 }] } })).toBe(
    'Your chat is over. The chat server no longer knows this chat. It may have been restarted, or the chat waited too long.',
  );
  expect(whyNot({ outcome: 'failed', reason: undefined })).toContain('did not answer as it should');
  expect(whyNot({ outcome: 'failed', reason: { status: 0 } })).toContain('cannot be reached');
});
