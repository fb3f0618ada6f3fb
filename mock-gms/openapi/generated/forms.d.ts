// generated from openapi.yaml by npm run generate; do not edit
import type { Validator } from '../validator.ts';

export declare const formValidators: {
  readonly requestChat: Validator;
  readonly send: Validator;
  readonly refresh: Validator;
  readonly startTyping: Validator;
  readonly stopTyping: Validator;
  readonly disconnect: Validator;
  readonly pushUrl: Validator;
  readonly updateNickname: Validator;
  readonly updateData: Validator;
  readonly customNotice: Validator;
  readonly readReceipt: Validator;
  readonly fileLimits: Validator;
  readonly fileUpload: Validator;
  readonly fileDownload: Validator;
  readonly fileDelete: Validator;
  readonly chatNtf: Validator;
  readonly sendFile: Validator;
};
