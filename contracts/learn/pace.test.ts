import { expect, test } from '@playwright/test';
import { Interrupted, Pace } from './pace.ts';

test('long work says every few seconds how far it is, and short work says nothing', async () => {
  let [now, told] = [0, ''];
  const pace = new Pace({
    tell(text) {
      told += text;
    },
    now: () => now,
  });
  const phase = pace.phase('asking the mock', 40, 'requests');
  for (let done = 1; done <= 12; done += 1) {
    now += 1000;
    await phase.step();
  }
  // Another phase goes on in the same time.
  await pace.phase('trying settings', 21).look();
  now += 5000;
  await pace.phase('trying settings', 21).look();
  expect(told).toBe(
    '… asking the mock: 5 of 40 requests\n… asking the mock: 10 of 40 requests\n… trying settings: 0 of 21\n',
  );
});

test('interrupted work ends at its next step', async () => {
  const interrupt = new AbortController();
  const phase = new Pace({ signal: interrupt.signal }).phase('asking the mock', 3);
  await phase.step();
  interrupt.abort();
  await expect(phase.step()).rejects.toThrow(Interrupted);
  await expect(phase.look()).rejects.toThrow(Interrupted);
});

test('work that never waits lets an interrupt in', async () => {
  const interrupt = new AbortController();
  let now = 0;
  const pace = new Pace({ signal: interrupt.signal, now: () => now++ });
  const phase = pace.phase('comparing', 1);
  setImmediate(() => interrupt.abort());
  const endless = async () => {
    for (;;) await phase.look();
  };
  await expect(endless()).rejects.toThrow(Interrupted);
});
