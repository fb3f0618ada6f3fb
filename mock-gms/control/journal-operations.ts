import type { ExchangeQuery } from '../journal/query.ts';
import type { Verification } from '../journal/verify.ts';
import { ControlError } from './control-error.ts';
import { type ControlOperation, type ControlRequest, ensured, existing, SERVICE } from './operation.ts';

/** Milliseconds that a wait lasts at the most: whoever wants longer asks again. */
const LONGEST_WAIT = 60_000;

/** What crossed the wire. */
export const JOURNAL_OPERATIONS = {
  listExchanges: {
    method: 'get',
    path: `${SERVICE}/journal`,
    status: 200,
    run: (request) => existing(request).journal.query(queryOf(request)),
  },
  clearJournal: {
    method: 'delete',
    path: `${SERVICE}/journal`,
    status: 204,
    run: (request) => existing(request).journal.clear(),
  },
  queryExchanges: {
    method: 'post',
    path: `${SERVICE}/journal/query`,
    status: 200,
    hasBody: true,
    run: (request) => existing(request).journal.query(request.body as ExchangeQuery),
  },
  waitForExchange: {
    method: 'post',
    path: `${SERVICE}/journal/wait`,
    status: 200,
    hasBody: true,
    async run(request, connection) {
      const {
        query,
        times,
        timeout = LONGEST_WAIT,
      } = request.body as {
        query: ExchangeQuery;
        times?: number;
        timeout?: number;
      };
      const patience = AbortSignal.timeout(Math.min(timeout, LONGEST_WAIT));
      const signal = AbortSignal.any([patience, connection]);
      try {
        const { journal } = ensured(request);
        return await journal.waitFor(query, { signal, ...(times !== undefined && { times }) });
      } catch (error) {
        if (!signal.aborted) throw error;
        throw new ControlError(408, `no such exchange within ${timeout} ms`, { reason: 'timeout' });
      }
    },
  },
  verifyExchanges: {
    method: 'post',
    path: `${SERVICE}/journal/verify`,
    status: 200,
    hasBody: true,
    run: (request) => existing(request).journal.verify(request.body as Verification),
  },
  listFindings: {
    method: 'get',
    path: `${SERVICE}/journal/findings`,
    status: 200,
    run: (request) => existing(request).journal.findings(queryOf(request)),
  },
  exportHar: {
    method: 'get',
    path: `${SERVICE}/journal/har`,
    status: 200,
    run: (request) => existing(request).journal.har(queryOf(request)),
  },
} as const satisfies Record<string, ControlOperation>;

const NUMBERS = ['status', 'from', 'until', 'after'] as const;
const TEXTS = ['operation', 'chatId', 'transport'] as const;

/** A query as the URL gives it; fields of requests are for those who send a body. */
function queryOf({ query }: ControlRequest): ExchangeQuery {
  const given = (name: string): string | undefined => {
    const value: unknown = query[name];
    if (value === undefined || typeof value === 'string') return value;
    throw new ControlError(400, `${name} is expected once`);
  };
  const numbers = NUMBERS.flatMap((name) => {
    const text = given(name);
    if (text === undefined) return [];
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number))
      throw new ControlError(400, `${name} is a number, not "${text}"`);
    return [[name, number]];
  });
  const texts = TEXTS.flatMap((name) => {
    const text = given(name);
    return text === undefined ? [] : [[name, text]];
  });
  const spoilt = query.spoilt === undefined ? [] : [['spoilt', query.spoilt === 'true']];
  return Object.fromEntries([...numbers, ...texts, ...spoilt]) as ExchangeQuery;
}
