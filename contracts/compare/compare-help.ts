import { flagHelp } from '../shared/flags.ts';
import { ownFlags, sharedFlags, sideFlags } from './compare-flags.ts';
import type { CompareConversation } from './conversation/compare-step.ts';

/** What `gms-contracts diff --help` prints. */
export function compareHelp(): string {
  return `Usage: gms-contracts diff <url> <url> --service <name> [flags]
       gms-contracts diff mock mock:profile=strict

Holds the same conversations with two servers and compares what they do, without what may differ: ids, keys
and times. Each difference is shown by the shortest conversation that has it. The word mock in place of a URL
starts a mock GMS, mock:name=value,… one with settings, and mock:profile=my-gms.yaml one with a profile that
learn has written. Every chat that is started is ended.

--ignore takes the places that differences are shown at, with or without the numbers in them, and what is below
them; it says so if nothing differs there.

${flagHelp(sharedFlags, ' (of both)')}${flagHelp(sideFlags, ' (of A)')}${flagHelp(ownFlags)}
Flags marked (of both) and (of A) also exist with -b for the second server, such as --service-b. What is given
for A alone, such as credentials, never goes to B: B has --api-key-b or GMS_API_KEY_B, and --user-b or GMS_USER_B.
A mock that is started takes none of these flags.

Exit codes: 0 both do the same · 1 they differ · 2 usage · 3 a server cannot be reached · 4 the suite failed
· 5 nothing could be compared · 130 interrupted
`;
}

/** What `gms-contracts diff --list` prints of what is selected. */
export function compareList(conversations: readonly CompareConversation[]): string {
  return conversations.map(({ id, title }) => `${id.padEnd(20)} ${title}\n`).join('');
}
