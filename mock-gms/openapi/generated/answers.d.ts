// generated from openapi.yaml by npm run generate; do not edit
import type { Validator } from '../validator.ts';

export declare const answerValidators: {
  readonly ChatResponse: Validator;
  readonly BayeuxAnswer: Validator;
  readonly Health: Validator;
  readonly ServiceList: Validator;
  readonly Service: Validator;
  readonly ChatList: Validator;
  readonly ChatDetail: Validator;
  readonly Joined: Validator;
  readonly ExchangeList: Validator;
  readonly FaultList: Validator;
  readonly FaultRule: Validator;
  readonly ClockState: Validator;
  readonly ChatFailure: Validator;
  readonly ChatEvent: Validator;
};
