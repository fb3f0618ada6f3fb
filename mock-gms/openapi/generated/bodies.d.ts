// generated from openapi.yaml by npm run generate; do not edit
import type { Validator } from '../validator.ts';

export declare const bodyValidators: {
  readonly configureService: Validator;
  readonly addScript: Validator;
  readonly checkScript: Validator;
  readonly restoreSnapshot: Validator;
  readonly setChatScript: Validator;
  readonly endChat: Validator;
  readonly joinChat: Validator;
  readonly renameParticipant: Validator;
  readonly say: Validator;
  readonly setTyping: Validator;
  readonly agentPushUrl: Validator;
  readonly agentCustomNotice: Validator;
  readonly announce: Validator;
  readonly act: Validator;
  readonly queryExchanges: Validator;
  readonly waitForExchange: Validator;
  readonly verifyExchanges: Validator;
  readonly addFault: Validator;
  readonly setClock: Validator;
  readonly setAlarm: Validator;
};
