import { expect, test } from '@playwright/test';
import { aboutFlag, type FlagTable, flagHelp, readFlags } from './flags.ts';

const table = {
  mock: { kind: 'switch', about: 'a mock' },
  url: { kind: 'text', value: 'url', about: 'the server' },
  header: { kind: 'texts', value: 'Name: value', about: 'goes along' },
  only: { kind: 'list', value: 'id,id', about: 'these cases' },
  workers: { kind: 'whole number', value: 'n', least: 1, default: 2, about: 'side by side' },
  settle: { kind: 'number', value: 'seconds', about: 'the last look' },
  rounds: { kind: 'count', value: 'n', least: 1, about: 'again and again' },
  help: { kind: 'switch', short: 'h', about: 'show `this`' },
} as const satisfies FlagTable;

function given(...argv: readonly string[]) {
  const read = readFlags(table, argv);
  if (read === 'help') throw new Error('it is help');
  return read.given;
}

test('a flag that is not given is undefined, its default, or false for a switch', () => {
  expect(given()).toEqual({
    mock: false,
    url: undefined,
    header: undefined,
    only: undefined,
    workers: 2,
    settle: undefined,
    rounds: undefined,
    help: false,
  });
});

test('every kind of flag is read as its type', () => {
  const argv = ['--mock', '--url', 'http://a', '--header', 'A: b,c', '--header=D: e', '--only', 'a,b'];
  expect(given(...argv, '--only', 'c', '--workers', '4', '--settle', '0.8', '--rounds', '3')).toEqual({
    mock: true,
    url: 'http://a',
    header: ['A: b,c', 'D: e'],
    only: ['a', 'b', 'c'],
    workers: 4,
    settle: 0.8,
    rounds: 3,
    help: false,
  });
});

test('a count without a number is infinite, wherever it stands', () => {
  expect(given('--rounds').rounds).toBe(Number.POSITIVE_INFINITY);
  expect(given('--rounds', '--mock')).toMatchObject({ rounds: Number.POSITIVE_INFINITY, mock: true });
  expect(given('--rounds=2').rounds).toBe(2);
});

test('words without a flag are accepted only where they are allowed', () => {
  expect(() => readFlags(table, ['stray'])).toThrow("Unexpected argument 'stray'");
  expect(readFlags(table, ['a', '--mock', 'b'], { positionals: true })).toMatchObject({
    positionals: ['a', 'b'],
  });
});

test('help is shown whatever else is given', () => {
  expect(readFlags(table, ['--workers', 'many', '-h'])).toBe('help');
});

for (const [argv, says] of [
  [['--workers', '0'], "--workers takes a whole number from 1, not '0'"],
  [['--workers', '1.5'], '--workers takes a whole number'],
  [['--settle', '-1'], "--settle takes a number from 0 on, not '-1'"],
  [['--settle', '-.5'], "--settle takes a number from 0 on, not '-.5'"],
  [['--workers', '-1'], "--workers takes a whole number from 1, not '-1'"],
  [['--rounds', '-1'], "--rounds takes a whole number from 1, not '-1'"],
  [['--workers'], '--workers needs a value: --workers <n>'],
  [['--only', ''], '--only needs a value: --only <id,id>'],
  [['--only', ' , '], '--only needs a value: --only <id,id>'],
  [['--workers', '--mock'], '--workers needs a value: --workers <n>'],
  [['--url', '-x'], '--url needs a value: --url <url>; one that begins with - is given as --url=-…'],
  [['--mock=yes'], '--mock takes no value'],
  [['-h=1'], 'Unknown option'],
  [['--settle', 'long'], "--settle takes a number from 0 on, not 'long'"],
  [['--rounds', '0'], "--rounds takes a whole number from 1, not '0'"],
  [['--mokc'], "Unknown option '--mokc' (did you mean --mock?); --help lists the flags"],
] as const) {
  test(`one line says what is wrong: ${argv.join(' ')}`, () => {
    expect(() => readFlags(table, argv)).toThrow(says);
  });
}

test('help and documents are written from the same rows', () => {
  expect(aboutFlag(table.workers)).toBe('side by side (2)');
  expect(aboutFlag(table.header)).toBe('goes along; repeatable');
  const lines = flagHelp(table, ' (of both)').split('\n');
  expect(lines).toContain('  --workers <n>                 side by side (2) (of both)');
  expect(lines).toContain('  --rounds [n]                  again and again (of both)');
  expect(lines).toContain('  -h, --help                    show this (of both)');
});
