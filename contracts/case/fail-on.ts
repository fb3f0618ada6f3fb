import { oneOf } from '../shared/flag-values.ts';
import { flag } from '../shared/flags.ts';
import { type Level, levels } from './case.ts';

/** What may fail a run besides a MUST, as `--fail-on` names it: a level includes those above it. */
export const failOnNames = ['must', 'should', 'may', 'skipped'] as const;
export type FailOn = (typeof failOnNames)[number];

/** The flag of every command that judges. */
export const failOnFlag = flag.list(
  'a,b',
  'what else fails the run: `should`; `may`, which includes should; `skipped`, a MUST that was not judged',
);

/** What the flag was given. @throws {UsageError} for what it does not know */
export function readFailOn(given: readonly string[] = []): readonly FailOn[] {
  return given.map((name) => oneOf('--fail-on', failOnNames, name.toLowerCase()));
}

/** The levels whose failures change the exit code. */
export function decidingLevels(failOn: readonly FailOn[]): readonly Level[] {
  const lowest = Math.max(
    0,
    ...failOn.map((name) => levels.findIndex((level) => level.toLowerCase() === name)),
  );
  return levels.slice(0, lowest + 1);
}
