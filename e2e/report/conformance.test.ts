import { expect, test } from '@playwright/test';
import { conformance, conformanceDocument, conformanceText, isWholeRun, rowInTitle } from './conformance.ts';

const started = { id: '9.0/startChat/resolved/session-started', due: true };
const ended = { id: 'event/ended', due: true };
const browsers = ['chromium', 'firefox'];
const passed = (id: string, browser: string) => ({ id, browser, passed: true });
const failed = (id: string, browser: string) => ({ id, browser, passed: false });

test('a row is covered where it has tests and all of them pass', () => {
  const both = browsers.map((browser) => passed(started.id, browser));
  expect(conformance([started], both, browsers)).toEqual({
    table: [{ id: started.id, cells: ['✓', '✓'] }],
    gaps: [],
    unknown: [],
  });
});

test('one failing test among passing ones uncovers a row in that browser', () => {
  const results = [passed(ended.id, 'chromium'), failed(ended.id, 'chromium'), passed(ended.id, 'firefox')];
  const { table, gaps } = conformance([ended], results, browsers);
  expect(table).toEqual([{ id: ended.id, cells: ['✗', '✓'] }]);
  expect(gaps).toEqual([{ id: ended.id, browser: 'chromium' }]);
});

test('a row without a test in a browser that ran is a gap there', () => {
  const { table, gaps } = conformance([started, ended], [passed(started.id, 'chromium')], ['chromium']);
  expect(table.map(({ cells }) => cells)).toEqual([['✓'], ['–']]);
  expect(gaps).toEqual([{ id: ended.id, browser: 'chromium' }]);
});

test('a row that is not built yet is no gap, and a test may be ahead of it', () => {
  const later = { id: '9.0/restore/resolved/found', due: false };
  const nothing = { table: [], gaps: [], unknown: [] };
  expect(conformance([later], [], ['chromium'])).toEqual(nothing);
  expect(conformance([later], [passed(later.id, 'chromium')], ['chromium'])).toEqual(nothing);
});

test('a title naming a row that does not exist is reported, so that a misspelt id covers nothing unseen', () => {
  expect(conformance([ended], [passed('event/endedd', 'chromium')], ['chromium']).unknown).toEqual([
    'event/endedd',
  ]);
});

test('a title begins with its row and goes on with a sentence', () => {
  expect(rowInTitle('9.0/poll/rejected/not-finished — no chat is active')).toBe(
    '9.0/poll/rejected/not-finished',
  );
  expect(rowInTitle('event/agentTypingStarted — an agent types')).toBe('event/agentTypingStarted');
  expect(rowInTitle('a whole conversation mentions event/started later')).toBeUndefined();
});

test('the table has a line per row and a column per browser', () => {
  const { table } = conformance([started, ended], [passed(ended.id, 'firefox')], browsers);
  expect(conformanceText(table, browsers)).toBe(
    [
      `${' '.repeat(started.id.length)}  chromium  firefox`,
      `${started.id}  –         –`,
      `${'event/ended'.padEnd(started.id.length)}  –         ✓`,
    ].join('\n'),
  );
});

test('choosing projects or workers keeps a run whole, anything else filters it', () => {
  const argv = (...args: string[]) => ['node', 'playwright', 'test', ...args];
  expect(isWholeRun(argv())).toBe(true);
  expect(isWholeRun(argv('--project=chromium', '--project=firefox', '--workers=1'))).toBe(true);
  expect(isWholeRun(argv('-g', 'startChat'))).toBe(false);
  expect(isWholeRun(argv('e2e/events'))).toBe(false);
  expect(isWholeRun(argv('--shard=1/2'))).toBe(false);
});

test('the document has a line per row and a column per browser', () => {
  const table = [{ id: 'event/started', cells: ['✓' as const, '–' as const] }];
  expect(conformanceDocument(table, ['chromium', 'firefox']).split('\n').slice(-4)).toEqual([
    '| behaviour | chromium | firefox |',
    '| --- | :-: | :-: |',
    '| `event/started` | ✓ | – |',
    '',
  ]);
});
