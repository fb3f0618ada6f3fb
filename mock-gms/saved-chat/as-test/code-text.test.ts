import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { HOSTILE_TEXTS } from '../hostile-texts.fixture.ts';
import { quoted } from '../text-safety.ts';
import { literal } from './code-text.ts';

const read = (code: string): unknown => JSON.parse(runInNewContext(`JSON.stringify(${code})`));

test('whatever a value holds, its literal is that value and nothing more', () => {
  const values = HOSTILE_TEXTS.flatMap((text) => [
    text,
    { [text]: text },
    [[text], { a: { [text]: [text] } }],
  ]);
  for (const value of [...values, null, true, 1.5e21, {}, []]) {
    const code = literal(value);
    expect(read(code)).toEqual(JSON.parse(JSON.stringify(value)));
    expect(code).not.toMatch(/[\n\r\u2028\u2029\u202e\0]|<\/|<!--/);
    expect(Buffer.from(code).toString()).toBe(code);
  }
});

test('deep values are read by JSON.parse, which does not exhaust the stack', () => {
  const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown;
  expect(literal(deep)).toMatch(/^JSON\.parse\("/);
  expect(read(literal(deep))).toEqual(deep);
});

test('a comment shows a text on one line, shortened where it is long, and cannot end the comment', () => {
  for (const text of HOSTILE_TEXTS) {
    expect(quoted(text)).not.toMatch(/[\n\r\u2028\u2029\u202e\0]|<\/|\*\//);
    expect(quoted(text).length).toBeLessThan(1500);
  }
  expect(quoted('x'.repeat(300))).toBe(`"${'x'.repeat(200)}…"`);
});
