import type { Exchange } from './exchange.ts';
import { type ExchangeQuery, matches } from './query.ts';
import { requestFields } from './request-fields.ts';
import { redacted } from './secrets/redact.ts';
import { isSecret, REDACTED } from './secrets/secret-names.ts';
import { shown } from './shown.ts';
import { VerificationError } from './verification-error.ts';
import { type Difference, differences, distanceOf, weightOf } from './wanted-fields.ts';

/** What should have crossed the wire, and how often. */
export interface Verification extends ExchangeQuery {
  /** How often it must have crossed the wire, exactly. Default: at least once. */
  readonly times?: number;
}

/**
 * The exchanges that were expected.
 *
 * @throws {VerificationError} if there are not as many; it shows what came closest
 */
export function verify(held: readonly Exchange[], verification: Verification): readonly Exchange[] {
  const { times, ...query } = verification;
  const found = held.filter((exchange) => matches(exchange, query));
  if (times === undefined ? found.length > 0 : found.length === times) return found;
  const expected = times === undefined ? 'at least once' : often(times);
  const headline = `expected ${describe(query)} ${expected}, but it crossed the wire ${often(found.length)}`;
  if (found.length > 0)
    throw new VerificationError(`${headline}: ${found.map(line).join('; ')}`, found.length);
  const [closest] = held
    .map((exchange) => ({ exchange, distance: distance(exchange, query) }))
    .sort((a, b) => a.distance - b.distance || b.exchange.number - a.exchange.number);
  if (closest === undefined) throw new VerificationError(`${headline}; nothing did`, 0);
  const off = differencesFrom(closest.exchange, query);
  const lines = off.map(
    ({ field, wanted, actual }) => `  ${field}: wanted ${wanted}, was ${actual ?? 'not there'}`,
  );
  const message = [`${headline}. The closest was ${line(closest.exchange)}`, ...lines, tally(held)].join(
    '\n',
  );
  throw new VerificationError(message, 0, redacted(closest.exchange), off);
}

/** How far an exchange is from the one that was expected. Of many, only the closest is looked at in full. */
function distance(exchange: Exchange, query: ExchangeQuery): number {
  const about = otherwise(exchange, query).reduce((sum, { field }) => sum + weightOf(field), 0);
  return query.fields === undefined ? about : about + distanceOf(requestFields(exchange), query.fields);
}

/** How an exchange differs from the expected one. */
function differencesFrom(exchange: Exchange, query: ExchangeQuery): Difference[] {
  const inFields = differences(requestFields(exchange), query.fields ?? {});
  return [...otherwise(exchange, query), ...inFields.map(hidden)];
}

/** The same, its fields aside. */
function otherwise(exchange: Exchange, { fields: _, ...query }: ExchangeQuery): Difference[] {
  return Object.entries(query).flatMap(([name, value]): Difference[] => {
    if (value === undefined || matches(exchange, { [name]: value })) return [];
    const actual: unknown = Reflect.get(exchange, ACTUAL.get(name) ?? name);
    return [{ field: name, wanted: shown(value), ...(actual !== undefined && { actual: shown(actual) }) }];
  });
}

const ACTUAL: ReadonlyMap<string, string> = new Map([
  ['from', 'at'],
  ['until', 'at'],
  ['after', 'number'],
  ['spoilt', 'fault'],
]);

function hidden(difference: Difference): Difference {
  if (!difference.field.split('.').some(isSecret)) return difference;
  const { field, actual } = difference;
  return { field, wanted: REDACTED, ...(actual !== undefined && { actual: 'another' }) };
}

function describe({ operation = 'an exchange', chatId, fields, ...rest }: ExchangeQuery): string {
  const more = Object.entries(rest).filter(([, value]) => value !== undefined);
  return [
    operation,
    ...(chatId === undefined ? [] : [`of chat ${chatId}`]),
    ...(fields === undefined ? [] : [`with ${shown(fields)}`]),
    ...more.map(([name, value]) => `${name} ${shown(value)}`),
  ].join(' ');
}

function line({ number, operation, chatId, status, fault }: Exchange): string {
  const of = chatId === undefined ? '' : ` of chat ${chatId}`;
  return `exchange ${number}, ${operation}${of}, HTTP ${status}${fault === undefined ? '' : `, spoilt by ${fault}`}`;
}

function often(times: number): string {
  if (times === 0) return 'never';
  return times === 1 ? 'once' : `${times} times`;
}

/** What did cross the wire, by operation. */
function tally(held: readonly Exchange[]): string {
  const counts = new Map<string, number>();
  for (const { operation } of held) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  return `In all: ${[...counts].map(([operation, count]) => `${operation} ×${count}`).join(', ')}`;
}
