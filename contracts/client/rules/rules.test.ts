import { expect, test } from '@playwright/test';
import { WrongClient } from '../customer/wrong-client.fixture.ts';
import { brokenBy, judged } from '../judged.fixture.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { talk, type WrongRow, wrongs } from './wrong-clients.fixture.ts';

// One worker judges them all, many at once: a client spends most of its time between polls. With all of them at once some
// would do slowly what is wrong only if it is done fast.
test.describe.configure({ mode: 'default' });
const AT_ONCE = 12;

let verdicts: ReadonlyMap<WrongRow, Promise<Verdict>>;

test.beforeAll(() => {
  const begun: Promise<unknown>[] = [];
  verdicts = new Map(
    wrongs.map((row, place) => {
      const { by, set, plays = talk, ...how } = row;
      const verdict = Promise.resolve(begun[place - AT_ONCE]).then(() =>
        judged({ script: new WrongClient(by, set), plays, ...how }),
      );
      begun.push(verdict.catch(() => {}));
      return [row, verdict];
    }),
  );
});

for (const row of wrongs) {
  const { rule, wrong, times = 1 } = row;
  test(`${rule} reports a client that ${wrong}`, async () => {
    const verdict = await verdicts.get(row);
    expect(verdict && brokenBy(verdict)).toContain(rule);
    const told = verdict?.rules.find(({ id }) => id === rule);
    expect(told?.breaches[0]?.evidence.length).toBeGreaterThan(0);
    expect(told?.times).toBeGreaterThanOrEqual(times);
  });
}
