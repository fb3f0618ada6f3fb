import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import Ajv from 'ajv';
import type { Lessons, Sighting } from '../learned.ts';
import { lessons } from '../lessons/index.ts';
import { answeredBy } from '../questions/answered.ts';
import { lessonsPage } from './html.ts';
import { lessonsJson } from './json.ts';
import { lessonsText } from './text.ts';

const sighting: Sighting = {
  ...{ file: 'x.har', entry: 3, operation: 'send', endpoint: 'rest', where: 'answer: nextPosition' },
  theirs: '<script>',
  ours: 2,
};

const found: Lessons = {
  learned: lessons.map((lesson) => ({
    lesson,
    verdict: 'contradicted',
    agreeing: 0,
    disagreeing: 30,
    sightings: Array.from({ length: 20 }, () => sighting),
  })),
  settings: {},
  overlays: [],
  inexpressible: [sighting],
  inexpressibleKinds: 312,
  notCompared: [
    {
      file: 'x.har',
      entry: 7,
      operation: 'send',
      endpoint: 'rest',
      why: 'it was answered by a redirect, HTTP 302',
    },
  ],
  failures: [],
  pairs: [],
};
const captures = [{ name: 'x.har', chats: 1, continued: 1, unread: [], foreign: 0 }];
const difference = { kind: 'answer monitored', entry: 3, server: 'false', mock: 'nothing', times: 2 };
const played = [
  { number: 1, file: 'x.har', requests: 3, differences: [difference], leftOut: ['its start is not shown'] },
  { number: 2, requests: 0, differences: [], leftOut: [], failure: 'x' },
];
const profile = { learned: '2026-11-27', source: [], settings: {}, overlays: [] };

test('the result as data is as its schema says', () => {
  const schema = JSON.parse(readFileSync(new URL('./learn-report.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  const report = JSON.parse(
    lessonsJson({ lessons: found, profile, captures, answered: answeredBy([]), played }),
  );
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
});

test('what a server answered stays text in the page, which stays small however much is contradicted', () => {
  const page = lessonsPage({
    ...{ lessons: found, captures, answered: answeredBy([]), played, profile: 'learned: x' },
    isReplaced: true,
  });
  expect(page).toContain('x.har entry 7: send<td>it was answered by a redirect, HTTP 302');
  expect(page).toContain('312 kinds: the first 1 of 312.');
  expect(page).toContain('in 30 places: the first 20 of 30.');
  expect(page).not.toContain('<script>');
  expect(page.length).toBeLessThan(1_000_000);
});

test('a part of a list is said to be one, and a whole list is counted', () => {
  const told = (lessons: Partial<Lessons>) =>
    lessonsText({ ...found, learned: [], ...lessons }, { showsAll: false, captures, isReplaced: false });
  expect(told({})).toContain('no overlay removes (the first 1 of 312):');
  expect(told({ inexpressibleKinds: 1 })).toContain('no overlay removes (1):');
});

test('what was replaced is said to be, and what the verdicts mean', () => {
  const page = (isReplaced: boolean) =>
    lessonsPage({ lessons: found, captures, answered: answeredBy([]), played, profile: '', isReplaced });
  const text = (isReplaced: boolean) => lessonsText(found, { showsAll: false, captures, isReplaced });
  for (const told of [page, text]) {
    expect(told(true)).toContain('Names, ids and texts of the chats are replaced here');
    expect(told(false)).not.toContain('replaced');
    expect(told(false)).toContain(
      '0 not seen (no chat comes to it), 0 cannot be seen (no recording shows it)',
    );
  }
});

test('a contradiction says that what the mock does is not so', () => {
  const [first] = found.learned;
  const text = lessonsText(found, { showsAll: false, captures, isReplaced: false });
  expect(text).toContain(`not so: ${first?.lesson.title} (contradicted 30×)`);
});
