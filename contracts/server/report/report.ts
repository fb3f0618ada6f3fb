import type { Level, Provenance, Transport } from '../../case/case.ts';
import type { Detected } from '../../probe/detected.ts';
import type { ExitCode } from '../../shared/exit-code.ts';
import type { Capability } from '../../target/target.ts';

/** The outcomes of a run of a case; `known`: it failed as a file of known failures expects. */
export const outcomes = ['fail', 'error', 'known', 'pass', 'skip'] as const;
export type ReportedOutcome = (typeof outcomes)[number];

/** An HTTP exchange as a report shows it: texts, shortened, without secrets. */
export interface ReportedExchange {
  readonly kind: 'http';
  /** Milliseconds since the case began. */
  readonly at: number;
  readonly request: ReportedMessage & { readonly method: string; readonly url: string };
  readonly response?: ReportedMessage & { readonly status: number };
  /** Why there is no response. */
  readonly failure?: string;
}

export interface ReportedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A frame of a WebSocket as a report shows it. */
export interface ReportedFrame {
  readonly kind: 'frame';
  readonly at: number;
  readonly url: string;
  readonly direction: 'sent' | 'received';
  readonly text: string;
}

/** What crossed the wire, as a report shows it. */
export type ReportedEntry = ReportedExchange | ReportedFrame;

/** A known failure that is accepted until a date. */
export interface KnownFailure {
  readonly id: string;
  /** Undefined: over every transport. */
  readonly transport?: Transport;
  readonly reason: string;
  /** The last day on which it is accepted, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** A case over one transport, with its outcome. */
export interface ReportedCase {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly level: Level;
  readonly provenance: Provenance;
  readonly source: string;
  readonly transport: Transport;
  readonly outcome: ReportedOutcome;
  readonly reason?: string;
  /** For `skip`: what the target did not offer. */
  readonly lacking?: readonly Capability[];
  readonly durationMs: number;
  readonly wire: readonly ReportedEntry[];
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
  readonly format: 'gms-contracts-report';
  readonly formatVersion: 1;
  /** Version of the suite. */
  readonly version: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly target: {
    /** Base of the API; a mock GMS that was started for the run has none that lasts. */
    readonly url?: string;
    readonly service?: string;
    readonly mock: boolean;
    readonly detected: readonly Detected[];
  };
  /** The command line that repeats the run, without secrets. */
  readonly command: string;
  readonly exitCode: ExitCode;
  /** How many runs were planned; where there are fewer results, the run was broken off. */
  readonly planned: number;
  readonly totals: Readonly<Record<Level, Totals>>;
  readonly cases: readonly ReportedCase[];
  /** Entries of the file of known failures that no run was about. */
  readonly unusedKnownFailures: readonly KnownFailure[];
}
