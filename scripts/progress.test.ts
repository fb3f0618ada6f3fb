import { expect, test } from '@playwright/test';
import { Progress } from './progress.ts';

/** Progress on a screen that is kept, with a clock and ticks of the test. */
function shown(isTTY: boolean) {
  let written = '';
  let now = 0;
  let tick: (() => void) | undefined;
  const ticks = (next: () => void) => {
    tick = next;
    return {
      stop: () => {
        tick = undefined;
      },
    };
  };
  const screen = {
    isTTY,
    columns: 40,
    write: (text: string) => {
      written += text;
    },
  };
  const progress = new Progress('mutants', screen, ticks, () => now);
  const tenSeconds = () => {
    now += 10_000;
    tick?.();
  };
  return { progress, tenSeconds, written: () => written };
}

test('without a terminal a short step leaves nothing behind', () => {
  const { progress, written } = shown(false);
  progress.at('1 of 3');
  progress.end();
  expect(written()).toBe('');
});

test('without a terminal a long step says every ten seconds how far it is', () => {
  const { progress, tenSeconds, written } = shown(false);
  tenSeconds();
  progress.at('1 of 3');
  progress.at('2 of 3');
  tenSeconds();
  expect(written()).toBe('… mutants, 10 s\n… mutants: 2 of 3, 20 s\n');
});

test('a terminal shows each change in one line, which the end clears', () => {
  const { progress, tenSeconds, written } = shown(true);
  progress.at('1 of 3');
  tenSeconds();
  progress.end();
  expect(written()).toBe('\r… mutants: 1 of 3, 0 s\u001B[K\r… mutants: 1 of 3, 10 s\u001B[K\r\u001B[K');
});

test('a terminal shows no more than fits into its line', () => {
  const { progress, written } = shown(true);
  progress.at('x'.repeat(100));
  expect(written()).toBe(`\r… mutants: ${'x'.repeat(28)}\u001B[K`);
});

test('a permanent line replaces the progress on a terminal', () => {
  const { progress, written } = shown(true);
  const lines: string[] = [];
  progress.line('first', (line) => lines.push(line));
  progress.at('1 of 3');
  progress.line('second', (line) => lines.push(line));
  expect(lines).toEqual(['first', 'second']);
  expect(written()).toBe('\r… mutants: 1 of 3, 0 s\u001B[K\r\u001B[K');
});

test('after its end nothing is shown any more', () => {
  const { progress, tenSeconds, written } = shown(false);
  progress.end();
  tenSeconds();
  expect(written()).toBe('');
});
