import { flagHelp } from '../shared/flags.ts';
import { flagGroups } from './server-flags.ts';

const USAGE = `Usage: gms-contracts --url https://gms.example/genesys --service customer-support
       gms-contracts --mock
       gms-contracts client …      judge a chat client
       gms-contracts diff A B      compare two servers
       gms-contracts learn F.har   find out where the mock differs from a recorded GMS
`;

/** What is said when no command is given: where to begin, in a few lines. */
export function shortServerHelp(): string {
  return `${USAGE}
Judges a GMS chat server by the Chat API V2. --help shows everything.
`;
}

/** What `--help` prints: every flag by its group, and the exit codes. */
export function serverHelp(): string {
  const groups = Object.entries(flagGroups).map(([heading, flags]) => `\n${heading}\n${flagHelp(flags)}`);
  return `${USAGE}
Judges a GMS chat server by the Chat API V2: each rule is a case of level MUST, SHOULD or MAY, and only a
MUST that fails changes the exit code, unless --fail-on says more. It changes nothing that it did not create, and ends the chats it started;
those that it cannot end are named.
${groups.join('')}
The values of --api-key, --user and --header may be env:NAME, which reads them from that variable.
GMS_CONTRACTS_SEED=<n> repeats the random conversations of model-… with that seed; failures print theirs.

Exit codes: 0 no MUST failed; some may have been skipped, which the last line says · 1 a MUST failed, or what
--fail-on names · 2 usage · 3 target unreachable · 4 what counts could not be judged: the suite or the connection
failed, or a MUST was skipped with --fail-on skipped · 5 nothing was judged · 130 interrupted
`;
}
