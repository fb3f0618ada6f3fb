import { CAPTURE_OPERATIONS } from './capture-operations.ts';
import { CHAT_OPERATIONS } from './chat-operations.ts';
import { CLOCK_OPERATIONS } from './clock-operations.ts';
import { EVENT_OPERATIONS } from './event-operations.ts';
import { FAULT_OPERATIONS } from './fault-operations.ts';
import { FILE_OPERATIONS } from './file-operations.ts';
import { JOURNAL_OPERATIONS } from './journal-operations.ts';
import type { ControlOperation } from './operation.ts';
import { SERVICE_OPERATIONS } from './service-operations.ts';

/** Every operation of the control API, by the operationId that openapi.yaml gives it. */
export const CONTROL_OPERATIONS = {
  ...SERVICE_OPERATIONS,
  ...CHAT_OPERATIONS,
  ...FILE_OPERATIONS,
  ...CAPTURE_OPERATIONS,
  ...FAULT_OPERATIONS,
  ...CLOCK_OPERATIONS,
  ...JOURNAL_OPERATIONS,
  ...EVENT_OPERATIONS,
} as const satisfies Record<string, ControlOperation>;

export type ControlOperationId = keyof typeof CONTROL_OPERATIONS;
