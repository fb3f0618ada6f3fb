import type { Mutant } from './mutant.ts';
import { agentMutants } from './servers/agents.ts';
import { answerMutants } from './servers/answers.ts';
import { bayeuxMutants } from './servers/bayeux.ts';
import { bodyMutants } from './servers/bodies.ts';
import { chatNtfMutants } from './servers/chat-ntf.ts';
import { customHttpMutants } from './servers/custom-http.ts';
import { endingMutants } from './servers/endings.ts';
import { fileMutants } from './servers/files.ts';
import { historyMutants } from './servers/histories.ts';
import { httpMutants } from './servers/http.ts';
import { keyMutants } from './servers/keys.ts';
import { messageMutants } from './servers/messages.ts';
import { positionMutants } from './servers/positions.ts';
import { pushMutants } from './servers/push.ts';
import { rareRequestMutants } from './servers/rare-requests.ts';
import { secondLookMutants } from './servers/second-looks.ts';
import { sessionMutants } from './servers/sessions.ts';
import { startMutants } from './servers/starts.ts';
import { typingMutants } from './servers/typing.ts';

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
