import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { firstCommentOf } from './help.ts';
import { root } from './process.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

test('the help of a script is the comment that it begins with', () => {
  expect(firstCommentOf('/** `npm run one`: does it. */\ncode();')).toBe('`npm run one`: does it.');
  expect(firstCommentOf('/**\n * `npm run two`:\n * more.\n */\n/** other */')).toBe('`npm run two`:\nmore.');
});

for (const [name, command] of Object.entries(scripts)) {
  const [, file] = /^tsx (scripts\/\S+)/.exec(command) ?? [];
  if (file === undefined) continue;
  test(`npm run ${name} -- --help says what it does`, () => {
    const source = readFileSync(join(root, file), 'utf8');
    expect(source).toContain('answerHelp(import.meta.url)');
    expect(firstCommentOf(source)).toMatch(/^`npm (?:run|test)/);
  });
}
