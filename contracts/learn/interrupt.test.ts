import { expect, test } from '@playwright/test';
import { chatOf, saved } from './other-server.fixture.ts';
import { runLearn } from './run-learn.fixture.ts';

/** A signal that is aborted when it is looked at for the given time, or only counts how often it is looked at. */
function abortedAtLook(number = Number.POSITIVE_INFINITY) {
  const controller = new AbortController();
  const seen = { looks: 0 };
  Object.defineProperty(controller.signal, 'aborted', {
    get() {
      seen.looks += 1;
      if (seen.looks === number) controller.abort(new Error('interrupted'));
      return seen.looks >= number;
    },
  });
  return { signal: controller.signal, seen };
}

test('an interrupt ends learning at its next step, wherever it is, and nothing is written', async () => {
  const chats = Array.from({ length: 8 }, (_, place) =>
    chatOf(`C${place}`, { from: place * 10, key: `4ee15d7e1c34${1000 + place}` }),
  ).flat();
  const file = saved('chat.har', ...chats);
  const whole = abortedAtLook();
  await runLearn([file], whole.signal);
  expect(whole.seen.looks).toBeGreaterThan(100);
  // How often it is looked at in all depends on the speed, by a factor of two at most.
  for (const part of [0.01, 0.1, 0.25, 0.45]) {
    const at = Math.ceil(whole.seen.looks * part);
    const interrupt = abortedAtLook(at);
    const { out, err } = await runLearn([file, '--profile', `${file}.yaml`], interrupt.signal);
    expect(err).toBe('gms-contracts learn: broken off\n');
    expect(out).not.toContain('confirmed');
    expect(interrupt.seen.looks - at, 'looks from then on').toBeLessThan(6);
  }
});
