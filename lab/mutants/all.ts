import type { Mutant } from './mutant.ts';
import { agentMutants } from './of-server/agents.ts';
import { answerMutants } from './of-server/answers.ts';
import { bayeuxMutants } from './of-server/bayeux.ts';
import { bodyMutants } from './of-server/bodies.ts';
import { chatNtfMutants } from './of-server/chat-ntf.ts';
import { customHttpMutants } from './of-server/custom-http.ts';
import { endingMutants } from './of-server/endings.ts';
import { fileMutants } from './of-server/files.ts';
import { historyMutants } from './of-server/histories.ts';
import { httpMutants } from './of-server/http.ts';
import { keyMutants } from './of-server/keys.ts';
import { messageMutants } from './of-server/messages.ts';
import { positionMutants } from './of-server/positions.ts';
import { pushMutants } from './of-server/push.ts';
import { rareRequestMutants } from './of-server/rare-requests.ts';
import { secondLookMutants } from './of-server/second-looks.ts';
import { sessionMutants } from './of-server/sessions.ts';
import { startMutants } from './of-server/starts.ts';
import { typingMutants } from './of-server/typing.ts';

/** Every mutant, by subject. */
export const mutants: readonly Mutant[] = [
  ...startMutants,
  ...answerMutants,
  ...positionMutants,
  ...messageMutants,
  ...typingMutants,
  ...agentMutants,
  ...endingMutants,
  ...keyMutants,
  ...httpMutants,
  ...fileMutants,
  ...chatNtfMutants,
  ...pushMutants,
  ...bayeuxMutants,
  ...historyMutants,
  ...customHttpMutants,
  ...bodyMutants,
  ...sessionMutants,
  ...secondLookMutants,
  ...rareRequestMutants,
];
