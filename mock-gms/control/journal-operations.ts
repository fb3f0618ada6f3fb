import { countFields } from '../journal/fields.ts';
import type { ExchangeQuery } from '../journal/query.ts';
import type { Verification } from '../journal/verify.ts';
import { ControlError } from './control-error.ts';
import { type ControlOperation, type ControlRequest, ensured, existing, SERVICE } from './operation.ts';

/** The longest wait in milliseconds: to wait longer, ask again. */
const LONGEST_WAIT = 60_000;

/** Fields that a query may name: each of them is compared in every exchange. */
const MOST_FIELDS = 1000;

/** What crossed the wire. */
export const JOURNAL_CONTROLS = {
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
    run: (request) => existing(request).journal.query(bounded(request.body as ExchangeQuery)),
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
        return await journal.waitFor(bounded(query), { signal, ...(times !== undefined && { times }) });
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
    run: (request) => existing(request).journal.verify(bounded(request.body as Verification)),
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

/** @throws {ControlError} 400 for a query with too many fields */
function bounded<Q extends ExchangeQuery>(query: Q): Q {
  if (query.fields === undefined || countFields(query.fields) <= MOST_FIELDS) return query;
  throw new ControlError(400, `fields: there may be at most ${MOST_FIELDS}`, { reason: 'body' });
}

/** A query as the URL gives it; fields of requests are for those who send a body. */
export function queryOf({ query }: ControlRequest): ExchangeQuery {
  const given = [...NUMBERS, ...TEXTS, 'spoilt'].filter((name) => query[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, checkedValue(name, query[name])])) as ExchangeQuery;
}

/** One value of a query; a name that is there twice has a list. */
function checkedValue(name: string, value: unknown): string | number | boolean {
  if (typeof value !== 'string') throw new ControlError(400, `${name} is given once`);
  if (name === 'spoilt') {
    if (value !== 'true' && value !== 'false')
      throw new ControlError(400, `spoilt is true or false, not ${value}`);
    return value === 'true';
  }
  if (!NUMBERS.some((each) => each === name)) return value;
  if (!NUMBER.test(value)) throw new ControlError(400, `${name} is a number, not ${value}`);
  return Number(value);
}

const NUMBER = /^-?\d{1,17}(\.\d{1,17})?$/;
