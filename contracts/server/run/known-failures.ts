import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { unreadable } from '../../../mock-gms/capture.ts';
import { transports } from '../../case/case.ts';
import { defined } from '../../shared/defined.ts';
import { errorLine } from '../../shared/error-text.ts';
import { isObject } from '../../shared/json.ts';
import { UsageError } from '../../shared/usage-error.ts';
import type { KnownFailure, ReportedCase } from '../report/report.ts';

const FIELDS: ReadonlySet<string> = new Set(['id', 'transport', 'reason', 'expires']);

/**
 * Reads a file of known failures: a list, in YAML or JSON, of `id`, `transport` (optional), `reason` and `expires`.
 *
 * @param ids those that cases have
 * @throws {UsageError} naming the entry and what is wrong with it
 */
export function readKnownFailures(file: string, ids: ReadonlySet<string>): readonly KnownFailure[] {
  const list = listIn(file);
  if (!Array.isArray(list))
    throw new UsageError(
      `--known-failures: ${file} is not a list: each known failure is an entry with id, reason and expires`,
    );
  return list.map((entry, i) => knownFailure(entry, `${file}, entry ${i + 1}`, ids));
}

function listIn(file: string): unknown {
  const wrong = (why: string) => new UsageError(`--known-failures: ${file}: ${why}`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong(unreadable(error, { name: 'file of known failures' }) ?? errorLine(error));
  }
  try {
    return parse(text, { schema: 'core' });
  } catch (error) {
    throw wrong(`this is not YAML: ${errorLine(error)}`);
  }
}

/**
 * A result as the known failures see it: an expected failure that has not expired becomes `known`; one that is
 * expired stays a failure; a pass that was expected to fail says so.
 *
 * @param today `YYYY-MM-DD`
 */
export function applyKnownFailures(
  result: ReportedCase,
  known: readonly KnownFailure[],
  today: string,
): ReportedCase {
  const entry = known.find((each) => isAbout(each, result));
  if (entry === undefined) return result;
  if (result.outcome === 'pass') return { ...result, knownFailure: { ...entry, state: 'passes' } };
  if (result.outcome !== 'fail') return result;
  if (entry.expires < today) return { ...result, knownFailure: { ...entry, state: 'expired' } };
  return { ...result, outcome: 'known', knownFailure: { ...entry, state: 'expected' } };
}

/** Whether a known failure is about this run of a case. */
export function isAbout(
  { id, transport }: KnownFailure,
  run: Pick<ReportedCase, 'id' | 'transport'>,
): boolean {
  return id === run.id && (transport === undefined || transport === run.transport);
}

function knownFailure(entry: unknown, where: string, ids: ReadonlySet<string>): KnownFailure {
  const wrong = (what: string) => new UsageError(`--known-failures: ${where} ${what}`);
  if (!isObject(entry)) throw wrong('is not an object');
  const { id, transport, reason, expires } = entry;
  const unknown = Object.keys(entry).find((name) => !FIELDS.has(name));
  if (unknown !== undefined) throw wrong(`has an unknown field '${unknown}'`);
  if (typeof id !== 'string' || !ids.has(id))
    throw wrong(`names no case: id '${id}'; --list shows all cases`);
  if (typeof reason !== 'string' || reason.trim() === '')
    throw wrong('has no reason: say why this failure is accepted');
  if (typeof expires !== 'string' || !isDay(expires)) throw wrong("needs expires: 'YYYY-MM-DD'");
  const over = transports.find((each) => each === transport);
  if (transport !== undefined && over === undefined)
    throw wrong(`has an unknown transport '${transport}'; known: ${transports.join(', ')}`);
  return defined({ id, reason: reason.trim(), expires, transport: over });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // The 30th of February is parsed, as a day in March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
