import type { Case } from '../../case/case.ts';
import { absenceCases } from './absence.ts';
import { accessCases } from './access.ts';
import { agentCases } from './agents.ts';
import { answerCases } from './answer.ts';
import { asyncCases } from './async.ts';
import { batchCases } from './batches.ts';
import { bayeuxCases } from './bayeux.ts';
import { bayeuxBodyCases } from './bayeux-bodies.ts';
import { bayeuxClientCases } from './bayeux-clients.ts';
import { bayeuxRequestCases } from './bayeux-requests.ts';
import { bodyCases } from './bodies.ts';
import { cometdCorsCases } from './cometd-cors.ts';
import { cometdErrorCases } from './cometd-errors.ts';
import { cometdKeyCases } from './cometd-keys.ts';
import { cometdStartCases } from './cometd-start.ts';
import { connectCases } from './connect.ts';
import { corsCases } from './cors.ts';
import { crossTransportCases } from './cross-transport.ts';
import { customHttpCases } from './custom-http.ts';
import { customNoticeCases } from './custom-notice.ts';
import { disconnectCases } from './disconnect.ts';
import { encodingCases } from './encoding.ts';
import { endingCases } from './ending.ts';
import { errorCases } from './errors.ts';
import { everyAnswerCases } from './every-answer.ts';
import { fileCases } from './files/index.ts';
import { historyCases } from './history.ts';
import { httpCases } from './http.ts';
import { jsonTextCases } from './json-texts.ts';
import { keyCases } from './keys.ts';
import { modelCases } from './model.ts';
import { nameCases } from './names.ts';
import { nicknameCases } from './nickname.ts';
import { notificationCases } from './notifications.ts';
import { operationErrorCases } from './operation-errors.ts';
import { pathCases } from './paths.ts';
import { positionCases } from './positions.ts';
import { presenceCases } from './presence.ts';
import { pushCases } from './push.ts';
import { pushDeliveryCases } from './push-delivery.ts';
import { pushUrlCases } from './push-url.ts';
import { readReceiptCases } from './read-receipt.ts';
import { registeredAbsenceCases } from './registered-absence.ts';
import { retentionCases } from './retention.ts';
import { robustnessCases } from './robustness.ts';
import { sendCases } from './send.ts';
import { severalCases } from './several.ts';
import { silentStaffCases } from './silent-staff.ts';
import { staffCases } from './staff.ts';
import { startCases } from './start.ts';
import { textCases } from './texts.ts';
import { typingCases } from './typing.ts';
import { unknownChatCases } from './unknown-chat.ts';
import { userDataCases } from './user-data.ts';
import { webSocketCases } from './websocket.ts';

/**
 * Every case of the contract, by subject.
 *
 * @example
 * cases.some(({ id, level }) => id === 'start-01' && level === 'MUST'); // true
 * @see docs/fidelity.md for what each rests on
 */
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
  ...retentionCases,
  ...keyCases,
  ...unknownChatCases,
  ...errorCases,
  ...accessCases,
  ...corsCases,
  ...encodingCases,
  ...operationErrorCases,
  ...robustnessCases,
  ...asyncCases,
  ...bayeuxCases,
  ...bayeuxClientCases,
  ...connectCases,
  ...webSocketCases,
  ...bayeuxBodyCases,
  ...bayeuxRequestCases,
  ...cometdCorsCases,
  ...cometdStartCases,
  ...pushCases,
  ...presenceCases,
  ...customHttpCases,
  ...pushDeliveryCases,
  ...notificationCases,
  ...cometdKeyCases,
  ...cometdErrorCases,
  ...crossTransportCases,
  ...absenceCases,
  ...registeredAbsenceCases,
  ...batchCases,
  ...historyCases,
  ...httpCases,
  ...everyAnswerCases,
  ...pathCases,
  ...bodyCases,
  ...severalCases,
  ...staffCases,
  ...silentStaffCases,
  ...textCases,
  ...jsonTextCases,
  ...modelCases,
];
