import { expect, test } from '@playwright/test';
import type { TextInput } from '../base/browser.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { typingTicks } from '../transport/cometd/typing-ticks.ts';
import { Typing, typingCountdown } from './typing.ts';

function setUp() {
  const clock = createManualClock();
  const heard: string[] = [];
  const typing = new Typing(clock, {
    expired: () => heard.push(`expired at ${clock.now()}`),
    changed: (preview) => heard.push(`${preview} at ${clock.now()}`),
  });
  return { clock, heard, typing };
}

/** A text field that can be typed in. */
function inputWith(value: string): TextInput & { value: string; type(text: string): void } {
  const listeners = new Set<() => void>();
  return {
    value,
    type(text) {
      this.value += text;
      for (const listener of listeners) listener();
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
}

test('typing ends a countdown after the last key', async () => {
  const { clock, heard, typing } = setUp();
  typing.touch('H');
  await clock.advance(typingCountdown - 1);
  typing.touch('He');
  await clock.advance(typingCountdown - 1);
  expect([typing.active, typing.preview]).toEqual([true, 'He']);
  await clock.advance(1);
  expect([typing.active, typing.preview]).toEqual([false, '']);
  expect(heard).toEqual(['expired at 3999']);
});

test('typing that is stopped does not run out', async () => {
  const { clock, heard, typing } = setUp();
  typing.touch('H');
  expect(typing.stop()).toBe(true);
  expect(typing.stop()).toBe(false);
  await clock.advance(60_000);
  expect(heard).toEqual([]);
});

test('with ticks, a preview is sent when it has changed, and two ticks without a key end the typing', async () => {
  const { clock, heard, typing } = setUp();
  typing.touch('H', typingTicks);
  await clock.advance(4000);
  typing.touch('Hel', typingTicks);
  await clock.advance(2000);
  typing.touch('Hello', typingTicks);
  await clock.advance(60_000);
  expect(heard).toEqual(['Hel at 5000', 'Hello at 10000', 'expired at 20000']);
});

test('a key that changes nothing is a key', async () => {
  const { clock, heard, typing } = setUp();
  typing.touch('', typingTicks);
  await clock.advance(9000);
  typing.touch('', typingTicks);
  await clock.advance(60_000);
  expect(heard).toEqual(['expired at 15000']);
});

test('the preview is what the watched input holds, and keys in an input that was watched before are ignored', () => {
  const { typing } = setUp();
  const [first, second] = [inputWith('one'), inputWith('')];
  const heard: string[] = [];
  typing.watch(first, () => heard.push('first'));
  expect(typing.preview).toBe('one');
  typing.watch(second, () => heard.push('second'));
  first.type('x');
  second.type('y');
  typing.watch(second, () => heard.push('again'));
  second.type('z');
  expect(heard).toEqual(['second', 'again']);
  expect(typing.preview).toBe('yz');
});
