// generated from openapi.yaml by npm run generate; do not edit
import type { Validator } from '../validator.ts';

export declare const commandValidators: {
  readonly requestChat: Validator;
  readonly requestNotifications: Validator;
  readonly sendMessage: Validator;
  readonly startTyping: Validator;
  readonly stopTyping: Validator;
  readonly pushUrl: Validator;
  readonly updateNickname: Validator;
  readonly customNotice: Validator;
  readonly updateData: Validator;
  readonly refresh: Validator;
  readonly readReceipt: Validator;
  readonly disconnect: Validator;
};
