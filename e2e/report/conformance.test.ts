import { expect, test } from '@playwright/test';
import type { Transport } from '../transports.ts';
import {
  conformance,
  conformanceDocument,
  conformanceText,
  isWholeRun,
  type Row,
  rowInTitle,
} from './conformance.ts';

const everywhere: readonly Transport[] = ['polling', 'cometd-long-polling', 'cometd-websocket'];
const started: Row = { id: '9.0/startChat/resolved/session-started', transports: everywhere };
const ended: Row = { id: 'event/ended', transports: everywhere };
const polled: Row = { id: 'event/pollingStarted', transports: ['polling'] };
const browsers = ['chromium', 'firefox'];

const result = (passed: boolean) => (id: string, browser: string, transport: Transport) => ({
  id,
  browser,
  transport,
  passed,
});
const passed = result(true);
const failed = result(false);
const passedIn = (row: Row, browser: string) =>
  row.transports.map((transport) => passed(row.id, browser, transport));

test('a row is covered where it has tests over each of its transports and all of them pass', () => {
  const both = browsers.flatMap((browser) => passedIn(started, browser));
  expect(conformance([started], both, browsers)).toEqual({
    table: [
      {
        id: started.id,
        cells: [
          ['✓', '✓', '✓'],
          ['✓', '✓', '✓'],
        ],
      },
    ],
    gaps: [],
    unknown: [],
  });
});

test('where a browser takes the transports in turn, a row needs a passing test over one of them', () => {
  const inTurn = (browser: string) => browser === 'chromium';
  const results = [...passedIn(started, 'chromium'), passed(started.id, 'firefox', 'cometd-websocket')];
  expect(conformance([started], results, browsers, inTurn).gaps).toEqual([]);
  const none = [...passedIn(started, 'chromium'), failed(started.id, 'firefox', 'cometd-websocket')];
  expect(conformance([started], none, browsers, inTurn).gaps).toEqual([
    { id: started.id, browser: 'firefox' },
  ]);
});

test('one failing test among passing ones uncovers a row in that browser and over that transport', () => {
  const results = [
    ...browsers.flatMap((browser) => passedIn(ended, browser)),
    failed(ended.id, 'chromium', 'cometd-websocket'),
    passed(ended.id, 'chromium', 'cometd-websocket'),
  ];
  const { table, gaps } = conformance([ended], results, browsers);
  expect(table).toEqual([
    {
      id: ended.id,
      cells: [
        ['✓', '✓', '✗'],
        ['✓', '✓', '✓'],
      ],
    },
  ]);
  expect(gaps).toEqual([{ id: ended.id, browser: 'chromium', transport: 'cometd-websocket' }]);
});

test('a row without a test in a browser that ran, over a transport that it names, is a gap there', () => {
  const results = [...passedIn(started, 'chromium'), passed(ended.id, 'chromium', 'polling')];
  const { table, gaps } = conformance([started, ended], results, ['chromium']);
  expect(table.map(({ cells }) => cells)).toEqual([[['✓', '✓', '✓']], [['✓', '–', '–']]]);
  expect(gaps).toEqual([
    { id: ended.id, browser: 'chromium', transport: 'cometd-long-polling' },
    { id: ended.id, browser: 'chromium', transport: 'cometd-websocket' },
  ]);
});

test('a transport that a row does not name is no gap', () => {
  const { table, gaps } = conformance([polled], passedIn(polled, 'chromium'), ['chromium']);
  expect(table).toEqual([{ id: polled.id, cells: [['✓', ' ', ' ']] }]);
  expect(gaps).toEqual([]);
});

test('a title naming a row that does not exist is reported, so that a misspelt id covers nothing unseen', () => {
  const results = [passed('event/endedd', 'chromium', 'polling')];
  expect(conformance([ended], results, ['chromium']).unknown).toEqual(['event/endedd']);
});

test('a title begins with its row and goes on with a sentence', () => {
  expect(rowInTitle('9.0/poll/rejected/not-finished — no chat is active [polling]')).toBe(
    '9.0/poll/rejected/not-finished',
  );
  expect(rowInTitle('event/agentTypingStarted — an agent types')).toBe('event/agentTypingStarted');
  expect(rowInTitle('a whole conversation mentions event/started later')).toBeUndefined();
});

test('the table has a line per row, and for each browser a cell per transport', () => {
  const { table } = conformance([started, polled], passedIn(polled, 'firefox'), browsers);
  const width = started.id.length;
  expect(conformanceText(table, browsers)).toBe(
    [
      'P polling, L CometD long-polling, W CometD WebSocket',
      `${' '.repeat(width)}  chromium  firefox`,
      `${' '.repeat(width)}  P L W     P L W`,
      `${started.id}  – – –     – – –`,
      `${polled.id.padEnd(width)}  –         ✓`,
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

test('the document has a line per row, a column per browser and transport, and says which browser is missing', () => {
  const { table } = conformance([polled], passedIn(polled, 'chromium'), ['chromium']);
  const beside = { absent: ['webkit'], leftOut: { 'e2e/shop.spec.ts': 'a mouse' } };
  expect(conformanceDocument(table, ['chromium'], beside).split('\n').slice(-6)).toEqual([
    'Not tried when this was written: webkit.',
    '',
    '| behaviour | chromium<br>polling | chromium<br>CometD long-polling | chromium<br>CometD WebSocket |',
    '| --- | :-: | :-: | :-: |',
    '| `event/pollingStarted` | ✓ |   |   |',
    '',
  ]);
});

test('the document lists what WebKit leaves out, where it ran', () => {
  const { table } = conformance([polled], passedIn(polled, 'webkit'), ['webkit']);
  const leftOut = { 'e2e/shop.spec.ts': 'a mouse' };
  const lines = conformanceDocument(table, ['webkit'], { leftOut }).split('\n');
  expect(lines).toContain('| `event/pollingStarted` | ✓ |   |   |');
  expect(lines.slice(-4)).toEqual([
    '| tests | why |',
    '| --- | --- |',
    '| `e2e/shop.spec.ts` | a mouse |',
    '',
  ]);
});
