import { expect, test } from '@playwright/test';
import { isName } from '../boundary/name.ts';
import { HOSTILE_TEXTS } from './hostile-texts.fixture.ts';
import { savedName } from './saved-name.ts';

test('a name keeps its letters, digits and dots, and no character with a meaning elsewhere', () => {
  expect(savedName('Ann greets "Jo"')).toBe('Ann-greets-Jo');
  expect(savedName('../../etc/passwd')).toBe('etc-passwd');
  expect(savedName('a\r\nSet-Cookie: b')).toBe('a-Set-Cookie-b');
  expect(savedName('x'.repeat(100))).toBe('x'.repeat(64));
});

test('a text of which nothing is left, or that means no script, becomes the name "saved"', () => {
  for (const text of ['', '…', '....', '日本語', 'none']) expect(savedName(text)).toBe('saved');
});

test('whatever the text, the name is that of a script and of a file', () => {
  for (const text of HOSTILE_TEXTS) {
    expect(isName(savedName(text))).toBe(true);
    expect(savedName(text)).toMatch(/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/);
  }
});
