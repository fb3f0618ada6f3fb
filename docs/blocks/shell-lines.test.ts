import { expect, test } from '@playwright/test';
import { printedBy, shellOf, shows } from './shell-lines.ts';

test('each block gets what it printed', () => {
  expect(shellOf(['a=1', 'echo $a'])).toBe(
    "printf '\\n::: block 0\\n'\na=1\nprintf '\\n::: block 1\\n'\necho $a",
  );
  expect(printedBy('\n::: block 0\n{}\n::: block 1\n1\n')).toEqual(['{}\n', '1\n']);
});

test('what a page shows has to be printed in this order, except for what it leaves out', () => {
  const printed = 'listening  \n{"id":"0a1","nickname":"Ann"}\ndone\n';
  expect(shows(printed, 'listening\n{"id":"…","nickname":"Ann"}\n')).toBe(true);
  expect(shows(printed, 'listening\n…\ndone')).toBe(true);
  expect(shows(printed, 'done\n…\nlistening')).toBe(false);
  expect(shows(printed, 'Bob')).toBe(false);
});
