import type { Case } from '../case.ts';
import { accessCases } from './access.ts';
import { agentCases } from './agents.ts';
import { answerCases } from './answer.ts';
import { corsCases } from './cors.ts';
import { customNoticeCases } from './custom-notice.ts';
import { disconnectCases } from './disconnect.ts';
import { encodingCases } from './encoding.ts';
import { endingCases } from './ending.ts';
import { errorCases } from './errors.ts';
import { fileCases } from './files.ts';
import { keyCases } from './keys.ts';
import { nameCases } from './names.ts';
import { nicknameCases } from './nickname.ts';
import { positionCases } from './positions.ts';
import { pushUrlCases } from './push-url.ts';
import { readReceiptCases } from './read-receipt.ts';
import { robustnessCases } from './robustness.ts';
import { sendCases } from './send.ts';
import { startCases } from './start.ts';
import { typingCases } from './typing.ts';
import { userDataCases } from './user-data.ts';

/** Every case of the contract, by subject. */
export const cases: readonly Case[] = [
  ...startCases,
  ...nameCases,
  ...answerCases,
  ...positionCases,
  ...sendCases,
  ...typingCases,
  ...nicknameCases,
  ...userDataCases,
  ...pushUrlCases,
  ...customNoticeCases,
  ...readReceiptCases,
  ...fileCases,
  ...agentCases,
  ...disconnectCases,
  ...endingCases,
  ...keyCases,
  ...errorCases,
  ...accessCases,
  ...corsCases,
  ...encodingCases,
  ...robustnessCases,
];
