import type { Case } from '../../case/case.ts';
import { decidingLevels, type FailOn } from '../../case/fail-on.ts';
import type { ShownEntry } from '../../probe/evidence/shown-entry.ts';
import { type ExitCode, exitCodes } from '../../shared/exit-code.ts';
import type { FindingOrigin } from '../rules/rule.ts';

/** What is said of a rule or a situation, whatever the outcome. */
type Described = Pick<Case, 'id' | 'title' | 'level' | 'provenance' | 'source'>;

/**
 * The result of a situation: `failed`: the client did not come through; `skipped`: it could not happen to this client, or
 * somebody skipped it; `error`: the judge itself went wrong.
 */
export type SituationResult = Described & {
  readonly name: string;
  readonly outcome: 'survived' | 'failed' | 'skipped' | 'error';
  /** Left out where it was survived. */
  readonly reason?: string;
  readonly durationMs: number;
};

/** One time that a rule was broken. */
export interface Breach {
  readonly message: string;
  /** What the journal found, and what that rests on; left out where the relay showed it. */
  readonly finding?: FindingOrigin;
  readonly chatId?: string;
  /** What crossed the wire and shows it, without secrets. */
  readonly evidence: readonly ShownEntry[];
}

/** The result of a rule: `unused`: nothing happened that it is about, so that it was neither kept nor broken. */
export type RuleResult = Described & {
  /** Breaking it fails a client whatever the level. */
  readonly fails?: true;
  readonly outcome: 'kept' | 'broken' | 'unused';
  /** How often it was broken; of many times the first are shown. */
  readonly times: number;
  readonly breaches: readonly Breach[];
};

/** The verdict on a client. */
export interface Verdict {
  readonly suite: { readonly name: 'gms-contracts client'; readonly version: string };
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** Where the client found the server. */
  readonly dataURL: string;
  /** What the client used: `polling`, `cometd-long-polling`, `cometd-websocket`. */
  readonly transports: readonly string[];
  /** Requests and messages that the client sent. */
  readonly requests: number;
  /** What else fails the client, as `--fail-on` names it. */
  readonly failOn: readonly FailOn[];
  readonly situations: readonly SituationResult[];
  readonly rules: readonly RuleResult[];
}

/** Whether a rule fails the client that broke it. */
export function isFailure({ level, fails, outcome }: RuleResult, failOn: readonly FailOn[] = []): boolean {
  return outcome === 'broken' && (fails === true || decidingLevels(failOn).includes(level));
}

/** Whether any situation took place, and the client was there: of one that never asks anything, nothing is known. */
export function hasJudged({ situations, requests }: Verdict): boolean {
  return requests > 0 && situations.some(({ outcome }) => outcome !== 'skipped');
}

/** Whether the client does what it must and what `--fail-on` asks of it, and causes no storm. */
export function hasPassed({ situations, rules, failOn }: Verdict): boolean {
  const deciding = decidingLevels(failOn);
  return (
    !situations.some(({ level, outcome }) => outcome === 'failed' && deciding.includes(level)) &&
    !rules.some((rule) => isFailure(rule, failOn))
  );
}

/** How the command ends: what fails the client comes before what could not be judged. */
export function exitCodeOf(verdict: Verdict): ExitCode {
  const { situations, failOn } = verdict;
  const deciding = decidingLevels(failOn);
  if (!hasJudged(verdict)) return exitCodes.nothing;
  if (!hasPassed(verdict)) return exitCodes.departs;
  const isLacking = ({ level, outcome }: SituationResult) =>
    (outcome === 'error' && deciding.includes(level)) ||
    (outcome === 'skipped' && level === 'MUST' && failOn.includes('skipped'));
  return situations.some(isLacking) ? exitCodes.suiteError : exitCodes.conforming;
}
