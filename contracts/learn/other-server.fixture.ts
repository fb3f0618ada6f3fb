import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from '@playwright/test';
import { answer, entry, event, har } from '../../mock-gms/capture/har/har-entries.fixture.ts';
import { runLearn } from './run-learn.fixture.ts';

const KEY = '4ee15d7e1c343c8e';

const ANN = { nickname: 'Ann', participantId: 2, type: 'Agent' };

/** A chat of another server over REST, as the entries of a HAR file: two are two seconds apart. */
export function chatOf(chatId: string, { from = 0, key = KEY, more = [] as readonly unknown[] } = {}) {
  const own = { chatId, secureKey: key };
  const path = `/${encodeURIComponent(chatId)}`;
  return [
    entry({
      body: 'nickname=Jo',
      second: from,
      answer: answer([event(1, 'ParticipantJoined')], { ...own, nextPosition: 2 }),
    }),
    entry({
      path: `${path}/send`,
      body: `secureKey=${encodeURIComponent(key)}&message=Hello&transcriptPosition=2`,
      second: from + 2,
      answer: answer([event(2, 'Message', { text: 'Hello' })], { ...own, nextPosition: 3 }),
    }),
    ...more,
    entry({
      path: `${path}/refresh`,
      body: `secureKey=${encodeURIComponent(key)}&transcriptPosition=3`,
      second: from + 4,
      answer: answer(
        [event(3, 'ParticipantJoined', { from: ANN }), event(4, 'Message', { from: ANN, text: 'Good day' })],
        { ...own, nextPosition: 5 },
      ),
    }),
  ];
}

/** The same entries of a server that gives its events other numbers. */
export function numbered(entries: readonly unknown[], number: (index: number) => number): readonly unknown[] {
  const json = JSON.stringify(entries)
    .replaceAll(/(\\"index\\":)(\d+)/g, (_, name, index) => `${name}${number(Number(index))}`)
    .replaceAll(
      /(\\"nextPosition\\":|transcriptPosition=)(\d+)/g,
      (_, name, next) => `${name}${number(Number(next) - 1) + 1}`,
    );
  return JSON.parse(json) as readonly unknown[];
}

/** Writes a HAR file of this test, and says where. */
export function saved(name: string, ...entries: readonly unknown[]): string {
  const file = test.info().outputPath(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(har(...entries)));
  return file;
}

interface LearnedRow {
  readonly id: string;
  readonly verdict: string;
  readonly agreeing: number;
}

/** What learn says of files, as data. */
export async function learnedOf(...argv: readonly string[]) {
  const { code, out, err } = await runLearn([...argv, '--json', '-']);
  const report = out === '' ? undefined : JSON.parse(out);
  const rows = (report?.learned ?? []) as readonly LearnedRow[];
  const ids = (wanted: string) => rows.flatMap(({ id, verdict }) => (verdict === wanted ? [id] : []));
  return { code, err, report, contradicted: ids('contradicted'), confirmed: ids('confirmed') };
}
