import { expect, test } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../../e2e/browsers/in-turn.ts';
import { exchangeOf } from './exchange.fixture.ts';
import { Journal } from './journal.ts';
import { requestFields } from './request-fields.ts';
import { redactedBody } from './secrets/redact.ts';

const SIZE = 1_000_000;

/** Each of them again and again fills a body; the first one cost seconds at each reading of the journal. */
const PIECES = [
  `${'name=secureKey '.repeat(66)}\n`,
  'name="secureKey"\r\nx',
  'name=secureKey\n\n--\n',
  'name=secureKey\r\n\r\n',
  'name=',
  ';name="',
  'filename="',
  '"secureKey"',
  '"secureKey"   :   ',
  '"secureKey":"',
  '"secureKey":[',
  '"s\\u0065',
  '&secureKey=',
  '&a=%22',
  '%22secureKey%22%3A',
  '%',
  '%2',
  'a&',
  'a=1&',
  '\\"',
  '"\\',
  '\\',
  '[',
  '{"a":',
  '--\r\n',
  '--',
  '\r\n',
  '\r',
  ' ',
];

const BODIES = ['', '--x\r\n'].flatMap((start) =>
  PIECES.map((piece) => start + piece.repeat(Math.ceil(SIZE / piece.length))),
);

/** Milliseconds of this process' computing. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

/** What it costs here and now to look at every character of a body, a number of times. */
function scans(body: string): number {
  return cost(() => {
    let quotes = 0;
    for (let time = 0; time < 30; time += 1)
      for (let place = 0; place < body.length; place += 1) if (body.charCodeAt(place) === 34) quotes += time;
    expect(quotes).toBeGreaterThanOrEqual(0);
  });
}

for (const [what, read] of [
  ['redacting', (body) => redactedBody(body)],
  ['reading the fields of', (body) => requestFields(exchangeOf({ form: body }))],
] as ReadonlyArray<[string, (body: string) => unknown]>) {
  test(`${what} a body made to be slow costs as much as looking at it some hundred times`, {
    tag: ONLY_IN_WHOLE,
  }, () => {
    const enough = 10 * scans(BODIES[0] as string);
    for (const body of BODIES) {
      const spent = cost(() => read(body));
      expect(spent, JSON.stringify(body.slice(0, 40))).toBeLessThan(enough);
    }
  });
}

test('a journal of bodies made to be slow is listed, judged and exported', async () => {
  const enough = 40 * scans(BODIES[0] as string);
  for (const body of BODIES.filter((_, index) => index % 9 === 0)) {
    const journal = new Journal();
    journal.record(exchangeOf({ form: body, status: 400 }));
    const before = process.cpuUsage();
    expect(journal.list()).toHaveLength(1);
    await journal.findings();
    expect(journal.har().log.entries).toHaveLength(1);
    expect(process.cpuUsage(before).user / 1000, JSON.stringify(body.slice(0, 40))).toBeLessThan(enough);
  }
});
