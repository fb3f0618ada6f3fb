// generated from openapi.yaml by npm run generate; do not edit
import type { Validator } from '../validator.ts';

export declare const answerValidators: {
  readonly ChatResponse: Validator;
  readonly ChatFailure: Validator;
  readonly BayeuxAnswer: Validator;
  readonly Health: Validator;
  readonly ServerInfo: Validator;
  readonly ServiceList: Validator;
  readonly Service: Validator;
  readonly ScriptList: Validator;
  readonly ScriptAdded: Validator;
  readonly ListedScript: Validator;
  readonly ScriptCheck: Validator;
  readonly ServiceSnapshot: Validator;
  readonly ChatList: Validator;
  readonly ChatDetail: Validator;
  readonly ChatScript: Validator;
  readonly ChatKeys: Validator;
  readonly Joined: Validator;
  readonly Acted: Validator;
  readonly ChatFileList: Validator;
  readonly ChatFile: Validator;
  readonly ExchangeList: Validator;
  readonly ExchangeSummaries: Validator;
  readonly ExchangeDetail: Validator;
  readonly Exchange: Validator;
  readonly FindingList: Validator;
  readonly Har: Validator;
  readonly FaultList: Validator;
  readonly FaultRule: Validator;
  readonly ClockState: Validator;
  readonly Alarm: Validator;
  readonly ControlFailure: Validator;
  readonly ChatEvent: Validator;
  readonly ServiceEvent: Validator;
  readonly ServerEvent: Validator;
};
