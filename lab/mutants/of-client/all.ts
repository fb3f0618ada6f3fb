import { chatClientMutants } from './chat.ts';
import type { ClientMutant } from './client-mutant.ts';
import { cometdClientMutants } from './cometd.ts';
import { commandsClientMutants } from './commands.ts';
import { pageClientMutants } from './page.ts';
import { sessionClientMutants } from './session.ts';
import { transportClientMutants } from './transport.ts';

/** Every wrong client, by subject. */
export const clientMutants: readonly ClientMutant[] = [
  ...sessionClientMutants,
  ...transportClientMutants,
  ...commandsClientMutants,
  ...pageClientMutants,
  ...chatClientMutants,
  ...cometdClientMutants,
];
