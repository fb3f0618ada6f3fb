import { expect, test } from '@playwright/test';
import { chatOf, saved } from './other-server.fixture.ts';
import { runLearn } from './run-learn.fixture.ts';

test('an interrupt ends learning soon, wherever it is, and nothing is written', async () => {
  const chats = Array.from({ length: 40 }, (_, place) =>
    chatOf(`C${place}`, { from: place * 10, key: `4ee15d7e1c34${1000 + place}` }),
  ).flat();
  const file = saved('chat.har', ...chats);
  for (const after of [150, 500]) {
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(new Error('interrupted')), after);
    const begun = performance.now();
    const { out, err } = await runLearn([file, '--profile', `${file}.yaml`], interrupt.signal);
    expect(err).toBe('gms-contracts learn: broken off\n');
    expect(out).not.toContain('confirmed');
    expect(performance.now() - begun).toBeLessThan(after + 2000);
  }
});
