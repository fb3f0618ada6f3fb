import { expect, test } from '@playwright/test';
import { onLines } from './comments-on-lines.ts';

test('a comment behind the member before is put on a line above its own member', () => {
  const written = ['{', '  one: 1; /** Two. */', '  two: 2; /**', '   * Three.', '   */', '  three: 3;', '}'];
  const wanted = [
    '{',
    '  one: 1;',
    '  /** Two. */',
    '  two: 2;',
    '  /**',
    '   * Three.',
    '   */',
    '  three: 3;',
    '}',
  ];
  expect(onLines(written.join('\n'))).toBe(wanted.join('\n'));
});

test('a comment on the line of its own member is put above it', () => {
  expect(onLines('  /** One. */readonly one: 1;')).toBe('  /** One. */\n  readonly one: 1;');
});

test('a comment that stands right stays as it is', () => {
  const types = '/** A chat. */\ninterface Chat {\n  /** Its id. */\n  readonly id: string;\n}\n';
  expect(onLines(types)).toBe(types);
});
