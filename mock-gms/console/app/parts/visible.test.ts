import { expect, test } from '@playwright/test';
import { visible } from './visible.ts';

test('characters that turn or hide a line are shown as escapes', () => {
  expect(visible('{"text":"\u202egnirts\u2066"}')).toBe('{"text":"\\u202egnirts\\u2066"}');
  expect(visible('a\u0000b\u200bc\ufeffd\u061ce\u2028f\u00adg')).toBe(
    'a\\u0000b\\u200bc\\ufeffd\\u061ce\\u2028f\\u00adg',
  );
  expect(visible('\u{e0041}')).toBe('\\udb40\\udc41');
});

test('what people write stays as it is: lines, words of every script, emoji', () => {
  const text = 'a\n\tb\r\nשלום مرحبا 👩‍👩‍👧 می‌خواهم';
  expect(visible(text)).toBe(text);
});
