import { CHAT_CONTROLS } from './chat-operations.ts';
import { CLOCK_CONTROLS } from './clock-operations.ts';
import type { ControlOperation } from './control-operation.ts';
import { EVENT_CONTROLS } from './event-operations.ts';
import { EXCHANGE_CONTROLS } from './exchange-operations.ts';
import { FAULT_CONTROLS } from './fault-operations.ts';
import { FILE_CONTROLS } from './file-operations.ts';
import { JOURNAL_CONTROLS } from './journal-operations.ts';
import { METRICS_CONTROLS } from './metrics-operations.ts';
import { SAVE_CONTROLS } from './save-operations.ts';
import { SCRIPT_CONTROLS } from './script-operations.ts';
import { SERVER_EVENT_CONTROLS } from './server-event-operations.ts';
import { SERVICE_CONTROLS } from './service-operations.ts';

/** Every operation of the control API, by the operationId that openapi.yaml gives it. */
export const CONTROL_OPERATIONS = {
  ...SERVICE_CONTROLS,
  ...CHAT_CONTROLS,
  ...FILE_CONTROLS,
  ...SAVE_CONTROLS,
  ...FAULT_CONTROLS,
  ...CLOCK_CONTROLS,
  ...JOURNAL_CONTROLS,
  ...EVENT_CONTROLS,
  ...SERVER_EVENT_CONTROLS,
  ...SCRIPT_CONTROLS,
  ...EXCHANGE_CONTROLS,
  ...METRICS_CONTROLS,
} as const satisfies Record<string, ControlOperation>;
