import { EventEmitter } from 'node:events';
import { expect, test } from '@playwright/test';
import { closeWithSignals } from './signals.ts';

class Target extends EventEmitter {
  readonly exits: unknown[] = [];
  readonly said: string[] = [];
  readonly stderr = { write: (text: string) => this.said.push(text) };
  readonly exit = ((code: number) => void this.exits.push(code)) as never;
}

function closing() {
  const seen = { target: new Target(), now: 0, closes: 0 };
  const close = () => {
    seen.closes += 1;
    return new Promise<void>(() => {});
  };
  closeWithSignals(seen.target, { close }, () => seen.now);
  return seen;
}

test('a signal that npx or timeout passes on once more is the same one, and breaks nothing off', () => {
  const seen = closing();
  seen.target.emit('SIGTERM');
  seen.target.emit('SIGTERM');
  seen.now = 499;
  seen.target.emit('SIGINT');
  expect([seen.closes, seen.target.exits]).toEqual([1, []]);
});

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  test(`a second ${signal}, later, ends the process at once`, () => {
    const seen = closing();
    seen.target.emit('SIGINT');
    seen.now = 500;
    seen.target.emit(signal);
    expect([seen.closes, seen.target.exits]).toEqual([1, [code]]);
  });
}
