import { CARRIED_OUT } from '../../probe/answer/answer.ts';
import type { ReportedCase } from './report.ts';
import { titleOf } from './title.ts';

/**
 * What it means for the customers of a server if one of these cases finds that a request was carried out. No document says how a
 * server refuses a wrong key, so that most are a MAY; but nobody who tests a server may overlook them.
 */
const DANGERS: Readonly<Record<string, string>> = {
  'keys-01': 'Anybody can read any chat and write in it: a wrong secureKey is accepted',
  'keys-04': 'The customer of one chat can write in another: the key of another chat is accepted',
  'keys-05': 'Anybody can read any chat: no secureKey is needed',
  'keys-09': 'A secureKey can be guessed: a part of it, or the same in other capitals, is accepted',
  'files-17':
    'Anybody can read the files of any chat, delete them or add some: a wrong secureKey is accepted',
  'files-44': 'Anybody can use the files of any chat over chat-ntf: a wrong secureKey is accepted',
  'files-52': 'The customer of one chat can read or delete the files of another',
};

/** A danger for the customers of a server, and the runs of cases that show it. */
export interface Warning {
  readonly words: string;
  readonly by: readonly ReportedCase[];
}

/** What a tester of a server must know, whatever the levels of the cases are; only what the wire shows. */
export function warningsOf(cases: readonly ReportedCase[]): readonly Warning[] {
  return Object.entries(DANGERS).flatMap(([id, words]) => {
    const by = cases.filter((each) => each.id === id && each.reason?.startsWith(CARRIED_OUT));
    return by.length === 0 ? [] : [{ words, by }];
  });
}

/** A warning on one line. */
export function warningText({ words, by }: Warning): string {
  return `${words} (${by.map(titleOf).join(', ')})`;
}
