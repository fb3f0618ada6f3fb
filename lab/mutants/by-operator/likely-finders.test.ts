import { expect, test } from '@playwright/test';
import { LikelyFinders } from './likely-finders.ts';

test('what found the nearest mutants of the same file is asked first, and everything once', () => {
  const finders = new LikelyFinders();
  finders.found({ file: 'a.ts', line: 90 }, 'far');
  finders.found({ file: 'a.ts', line: 12 }, 'near');
  finders.found({ file: 'a.ts', line: 13 }, 'near');
  finders.found({ file: 'a.ts', line: 11 }, 'does not pass it');
  finders.found({ file: 'b.ts', line: 10 }, 'of another file');
  const runs = ['quick', 'far', 'of another file', 'near'];
  expect(finders.first({ file: 'a.ts', line: 10 }, runs)).toEqual([
    'near',
    'far',
    'quick',
    'of another file',
  ]);
  expect(finders.first({ file: 'c.ts', line: 10 }, runs)).toEqual(runs);
});
