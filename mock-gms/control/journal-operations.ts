import { defined } from '../boundary/defined.ts';
import { awaitedExchange } from '../journal/awaited.ts';
import type { Journal } from '../journal/journal.ts';
import type { ExchangeQuery } from '../journal/query.ts';
import { VerificationError } from '../journal/verification-error.ts';
import type { Verification } from '../journal/verify.ts';
import { countFields } from '../journal/wanted-fields.ts';
import { ControlError } from './control-error.ts';
import {
  type ControlOperation,
  type ControlRequest,
  chatIdFor,
  ensured,
  existing,
  get,
  post,
  remove,
  SERVICE,
} from './control-operation.ts';
import { download } from './download.ts';

/** The longest wait in milliseconds: to wait longer, ask again. */
const MAX_WAIT = 60_000;

/** Fields that a query may name: each of them is compared in every exchange. */
const MAX_FIELDS = 1000;

/** What a wait is for. */
interface Awaited {
  readonly query: ExchangeQuery;
  readonly times?: number;
  readonly timeout?: number;
}

/** What crossed the wire. */
export const JOURNAL_CONTROLS = {
  listExchanges: get(`${SERVICE}/journal`, async (request) =>
    (await gathered(request)).query(queryOf(request)),
  ),
  clearJournal: remove(`${SERVICE}/journal`, (request) => existing(request).journal.clearAll()),
  queryExchanges: post(`${SERVICE}/journal/query`, 200, async (request) =>
    (await gathered(request)).query(meant(request, request.body as ExchangeQuery)),
  ),
  waitForExchange: post(`${SERVICE}/journal/wait`, 200, async (request, connection) => {
    const { query, times, timeout = MAX_WAIT } = request.body as Awaited;
    const patience = AbortSignal.timeout(Math.min(timeout, MAX_WAIT));
    const signal = AbortSignal.any([patience, connection]);
    try {
      const { journal } = ensured(request);
      return await journal.waitFor(meant(request, query), { signal, ...defined({ times }) });
    } catch (error) {
      if (!signal.aborted) throw error;
      throw await tooLate(request, request.body as Awaited, timeout);
    }
  }),
  verifyExchanges: post(`${SERVICE}/journal/verify`, 200, async (request) =>
    (await gathered(request)).verify(meant(request, request.body as Verification)),
  ),
  listFindings: get(`${SERVICE}/journal/findings`, (request) =>
    existing(request).journal.findings(queryOf(request)),
  ),
  exportHar: {
    method: 'get',
    path: `${SERVICE}/journal/har`,
    async converse(request, _raw, response) {
      const { name } = existing(request);
      const journal = await gathered(request);
      const query = queryOf(request);
      const text = JSON.stringify(journal.har(query));
      const fileName = [name, ...(query.chatId === undefined ? [] : [query.chatId])].join('-');
      download(response, { fileName: `${fileName}.har`, type: 'application/json', text });
    },
  },
} as const satisfies Record<string, ControlOperation>;

/** The error of a wait without success: what was waited for, and what crossed the wire instead. */
async function tooLate(
  request: ControlRequest,
  { query, times }: Awaited,
  timeout: number,
): Promise<ControlError> {
  const late = `waited ${timeout} ms for ${awaitedExchange(existing(request).name, query)}`;
  try {
    (await gathered(request)).verify({ ...meant(request, query), ...defined({ times }) });
  } catch (error) {
    const instead = error instanceof VerificationError ? ControlError.of(error) : undefined;
    if (instead !== undefined)
      return new ControlError(408, `${late}. ${instead.message}`, { ...instead.details, reason: 'timeout' });
  }
  return new ControlError(408, late, { reason: 'timeout' });
}

/** The journal of a service, with what every process has recorded so far. */
export async function gathered(request: ControlRequest): Promise<Journal> {
  const { journal } = existing(request);
  await journal.gathered();
  return journal;
}

const NUMBERS = ['status', 'from', 'until', 'after'] as const;
const TEXTS = ['operation', 'chatId', 'transport'] as const;

/** A query with the id of the chat that it means. @throws {ControlError} 400 for one with too many fields */
function meant<Q extends ExchangeQuery>(request: ControlRequest, query: Q): Q {
  if (query.fields !== undefined && countFields(query.fields) > MAX_FIELDS)
    throw new ControlError(400, `fields: there may be at most ${MAX_FIELDS}`, { reason: 'body' });
  return query.chatId === undefined ? query : { ...query, chatId: chatIdFor(request, query.chatId) };
}

/** A query as the URL gives it; fields of requests are for those who send a body. */
export function queryOf(request: ControlRequest): ExchangeQuery {
  const { query } = request;
  const given = [...NUMBERS, ...TEXTS, 'spoilt'].filter((name) => query[name] !== undefined);
  return meant(request, Object.fromEntries(given.map((name) => [name, checkedValue(name, query[name])])));
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

const NUMBER = /^-?\d{1,17}(\.\d{1,17})?(e[+-]?\d{1,3})?$/;
