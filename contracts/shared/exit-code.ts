/**
 * How every command of the suite ends, for scripts and CI.
 *
 * @example
 * exitCodes.departs; // 1
 * @see README.md, levels and exit codes
 */
export const exitCodes = {
  /** Every MUST that was judged passed. */
  conforming: 0,
  /** A MUST failed, or what else `--fail-on` names. */
  departs: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** No answer came from the target, or none of a GMS Chat API, or it refuses the credentials. */
  unreachable: 3,
  /** The suite itself failed, so that a MUST could not be judged; or what `--fail-on` names was not. */
  suiteError: 4,
  /** Nothing was selected, or everything was skipped: nothing was judged. */
  nothing: 5,
  /** A signal ended the run early: what is reported is not all. */
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
