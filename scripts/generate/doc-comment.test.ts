import { expect, test } from '@playwright/test';
import { docComment, sentence } from './doc-comment.ts';
import { literal } from './literal.ts';

test('a comment has sentence, default and example, and its lines are not too long', () => {
  const text = 'How long an ended chat can still be read. '.repeat(4).trim();
  const comment = docComment({
    text,
    default: '600',
    example: 'await service.configure({ retention: 60 });',
  });
  const lines = comment.split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
  expect(lines.slice(-4)).toEqual([
    '   * @default 600',
    '   * @example',
    '   * await service.configure({ retention: 60 });',
    '   */',
  ]);
});

test('a text becomes a sentence', () => {
  expect(sentence('files of one chat; beyond: error 201')).toBe('Files of one chat; beyond: error 201.');
  expect(sentence('Which ones?')).toBe('Which ones?');
});

test('a value is written as TypeScript', () => {
  expect(literal({ kind: 'status', 'a-b': ["it's", 1, null, true, {}] })).toBe(
    `{ kind: 'status', 'a-b': ["it's", 1, null, true, {}] }`,
  );
});
