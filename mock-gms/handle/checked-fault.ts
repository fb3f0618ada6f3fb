import { checkFault } from '../faults/check-fault.ts';
import type { Fault } from '../faults/fault.ts';
import { sendable } from '../openapi/checked-body.ts';

/** A fault as it is added, wherever the service runs. @throws {FaultError} for one that could never do what it says */
export function checkedFault(fault: Fault): Fault {
  checkFault(fault);
  return sendable(fault);
}
