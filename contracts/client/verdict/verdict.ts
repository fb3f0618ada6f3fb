import type { Case } from '../../case/case.ts';
import type { ShownEntry } from '../../probe/evidence/shown-entry.ts';
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
  readonly situations: readonly SituationResult[];
  readonly rules: readonly RuleResult[];
}

/** Whether a rule fails the client that broke it. */
export function isFailure({ level, fails, outcome }: RuleResult): boolean {
  return outcome === 'broken' && (level === 'MUST' || fails === true);
}

/** Whether any situation took place. */
export function hasJudged({ situations }: Verdict): boolean {
  return situations.some(({ outcome }) => outcome !== 'skipped');
}

/** Whether the client does what it must, and causes no storm. */
export function hasPassed({ situations, rules }: Verdict): boolean {
  return (
    !situations.some(({ level, outcome }) => level === 'MUST' && outcome === 'failed') &&
    !rules.some(isFailure)
  );
}
