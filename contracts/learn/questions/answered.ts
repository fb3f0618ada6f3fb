import { isObject } from '../../shared/json.ts';
import type { Pair } from '../ask-mock/pair.ts';
import { comparePair } from '../compare/compare-pair.ts';
import { firstError } from '../compare/first-error.ts';
import { ENDPOINT_NAMES } from '../report/value-text.ts';
import { questions, settlesBehaviour } from './questions.ts';
import { shownBy } from './shown-by.ts';

/** A question about what is merely decided, with what captures answer. */
export interface Answered {
  readonly id: string;
  readonly question: string;
  /** Why no capture answers it. */
  readonly unseen?: string;
  readonly answers: readonly {
    readonly answer: string;
    readonly times: number;
    /** The first that shows it. */
    readonly file: string;
    readonly entry: number;
    readonly isAsTheMock: boolean;
  }[];
}

/** Different answers that are told to one question. */
const MOST_ANSWERS = 12;

/** What captures answer to every question. */
export function answeredBy(pairs: readonly Pair[]): readonly Answered[] {
  return questions.map((each) => {
    const { id, question } = each;
    const shown = shownBy(id);
    if (typeof shown === 'string') return { id, question, unseen: shown, answers: [] };
    const about = pairs.filter(
      (pair) =>
        pair.notCompared === undefined &&
        (shown(pair) ||
          settlesBehaviour(
            each,
            `${pair.endpoint === 'ntf' ? 'chatNtf' : pair.operation} ${pair.ours?.status}`,
          )),
    );
    return { id, question, answers: counted(about) };
  });
}

function counted(pairs: readonly Pair[]): Answered['answers'] {
  const found = new Map<string, { times: number } & Omit<Answered['answers'][number], 'times'>>();
  for (const pair of pairs) {
    const answer = `${pair.operation} over ${ENDPOINT_NAMES[pair.endpoint]}: ${said(pair)}`;
    const isAsTheMock = comparePair(pair).every(({ agrees }) => agrees);
    const known = found.get(`${answer} ${isAsTheMock}`);
    if (known === undefined)
      found.set(`${answer} ${isAsTheMock}`, {
        answer,
        times: 1,
        file: pair.file,
        entry: pair.entry,
        isAsTheMock,
      });
    else known.times += 1;
  }
  return [...found.values()].slice(0, MOST_ANSWERS);
}

/** What a server answered, in few words. */
function said({ theirs }: Pair): string {
  if (theirs === undefined) return 'nothing';
  const { body, status } = theirs;
  if (!isObject(body)) return `HTTP ${status}`;
  const error = firstError(body);
  const events = Array.isArray(body.messages)
    ? body.messages.filter(isObject).map(({ type }) => String(type))
    : [];
  return [
    `HTTP ${status}`,
    ...(typeof body.statusCode === 'number' ? [`statusCode ${body.statusCode}`] : []),
    ...(error !== undefined
      ? [
          `code ${error.code}`,
          ...(typeof error.advice === 'string'
            ? [`“${error.advice.slice(0, 60).replaceAll(/\d{4,}/g, '…')}”`]
            : []),
        ]
      : []),
    ...(events.length > 0 ? [events.slice(0, 8).join(' ')] : []),
    ...(typeof body.monitored === 'boolean' ? [`monitored ${body.monitored}`] : []),
    ...(typeof body.error === 'string' ? [body.error.slice(0, 60)] : []),
  ].join(', ');
}
