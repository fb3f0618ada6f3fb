import { expect, test } from '@playwright/test';
import { consoleTable } from './report.ts';

test('the longest delay decides whether the aim is missed', () => {
  const delays = [...Array.from({ length: 19 }, () => 12), 120];
  const text = consoleTable([{ title: 'a key', delays }]);
  expect(text).toContain('| a key |  12 |  12 |     120 |');
  expect(text).toContain('Longest: 120 ms (aim < 100, missed).');
  expect(consoleTable([{ title: 'a key', delays: [12] }])).toContain('Longest: 12 ms (aim < 100).');
});
