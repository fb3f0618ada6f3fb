import { expect, test } from '@playwright/test';
import { WrongClient } from '../customer/wrong-client.fixture.ts';
import { brokenBy, judged } from '../judged.fixture.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { talk, wrongs } from './wrong-clients.fixture.ts';

// One worker judges them all at once: a client spends most of its time between polls.
test.describe.configure({ mode: 'default' });

let verdicts: ReadonlyMap<string, Promise<Verdict>>;

test.beforeAll(() => {
  verdicts = new Map(
    wrongs.map(({ rule, by, set, plays = talk, ...how }) => {
      const verdict = judged({ script: new WrongClient(by, set), plays, ...how });
      verdict.catch(() => {});
      return [rule, verdict];
    }),
  );
});

for (const { rule, wrong } of wrongs) {
  test(`${rule} reports a client that ${wrong}`, async () => {
    const verdict = await verdicts.get(rule);
    expect(verdict && brokenBy(verdict)).toContain(rule);
    const told = verdict?.rules.find(({ id }) => id === rule);
    expect(told?.breaches[0]?.evidence.length).toBeGreaterThan(0);
  });
}
