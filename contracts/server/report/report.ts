import type { Case, Level, Transport } from '../../case/case.ts';
import type { FailOn } from '../../case/fail-on.ts';
import type { LeftOpen } from '../../probe/customer/left-open.ts';
import type { Detected } from '../../probe/detect/detected.ts';
import type { ShownEntry } from '../../probe/evidence/shown-entry.ts';
import type { ExitCode } from '../../shared/exit-code.ts';
import type { Capability } from '../../target/target.ts';

/** The outcomes of a run of a case; `known`: it failed as a file of known failures expects. */
export const outcomes = ['fail', 'error', 'known', 'pass', 'skip'] as const;
export type ReportedOutcome = (typeof outcomes)[number];

/** How much of everything a selection is about. */
export interface Share {
  /** How many runs there are in all. */
  readonly of: number;
  /** What left some out, as it is given to the command; nothing where all were selected. */
  readonly by: readonly string[];
}

export type { ShownEntry as ReportedEntry } from '../../probe/evidence/shown-entry.ts';

/** A known failure that is accepted until a date. */
export interface KnownFailure {
  /** The id of the case, such as `send-07`. */
  readonly id: string;
  /** Undefined: over every transport. */
  readonly transport?: Transport;
  /** Why it is accepted, in words. */
  readonly reason: string;
  /** The last day on which it is accepted, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** A case over one transport, with its outcome. */
export interface ReportedCase extends Pick<Case, 'id' | 'title' | 'level' | 'provenance' | 'source'> {
  /** What the case is about: its id without the number, such as `start`. */
  readonly subject: string;
  /** The transport over which it was run. */
  readonly transport: Transport;
  /** How it ended. */
  readonly outcome: ReportedOutcome;
  /** Why it did not pass. */
  readonly reason?: string;
  /** For `skip`: what the target did not offer. */
  readonly lacking?: readonly Capability[];
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
  /** What crossed the wire, in its order, without secrets. */
  readonly wire: readonly ShownEntry[];
  /** How many entries of a long conversation that passed are left out. */
  readonly omitted?: number;
  /** Shell lines that repeat the case's HTTP requests, where it has any. */
  readonly curl?: string;
  /** The entry of the file of known failures that is about this case, if any. */
  readonly knownFailure?: KnownFailure & { readonly state: 'expected' | 'expired' | 'passes' };
}

/** How many runs of cases had each outcome. */
export type Totals = Readonly<Record<ReportedOutcome, number>>;

/** A whole run: what was judged, and the result of every case. The JSON report has exactly this form. */
export interface Report {
  /** Says that the file is such a report. */
  readonly format: 'gms-contracts-report';
  /** The version of this form. It changes only where a reader has to know. */
  readonly formatVersion: 1;
  /** Version of the suite. */
  readonly version: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** How long the run took, in milliseconds. */
  readonly durationMs: number;
  /** What was judged, and what it offers. */
  readonly target: {
    /** Base of the API; a mock GMS that was started for the run has none that lasts. */
    readonly url?: string;
    readonly service?: string;
    readonly mock: boolean;
    readonly detected: readonly Detected[];
    /** Fields of its answers that are not known, such as `event.sequence`: they are let be. */
    readonly furtherFields: readonly string[];
  };
  /** The chats that the run started and that could not be ended: they run until the server's own timeout. */
  readonly leftOpen: LeftOpen;
  /** The command line that repeats the run, without secrets. */
  readonly command: string;
  /** The exit code of the command, such as 1 where a MUST failed. */
  readonly exitCode: ExitCode;
  /** What it came to in words, and whether that is good news, bad news or neither: that not all could be judged, say. */
  readonly verdict: { readonly kind: 'good' | 'bad' | 'neither'; readonly words: string };
  /** What changes the exit code besides a MUST that failed. */
  readonly failOn: readonly FailOn[];
  /** How many runs were planned; where there are fewer results, the run was broken off. */
  readonly planned: number;
  /** How many runs there are, and which filters of the command line left some out. */
  readonly selection: Share;
  /** How many runs had each outcome, by level. */
  readonly totals: Readonly<Record<Level, Totals>>;
  /** The result of every run, by subject. */
  readonly cases: readonly ReportedCase[];
  /** Entries of the file of known failures that no run was about. */
  readonly unusedKnownFailures: readonly KnownFailure[];
}
