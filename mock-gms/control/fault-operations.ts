import { checkFault } from '../faults/check-fault.ts';
import type { Fault } from '../faults/fault.ts';
import { ControlError } from './control-error.ts';
import {
  type ControlOperation,
  ensured,
  existing,
  get,
  numberOf,
  remove,
  SERVICE,
} from './control-operation.ts';

/** What spoils the exchanges of a service on purpose. */
export const FAULT_CONTROLS = {
  listFaults: get(`${SERVICE}/faults`, (request) => existing(request).faults.list()),
  addFault: {
    method: 'post',
    path: `${SERVICE}/faults`,
    status: 201,
    hasBody: true,
    explain: (body) => checkFault(body as Fault),
    run: (request) => ensured(request).faults.add(request.body as Fault),
  },
  listUnexercised: get(`${SERVICE}/faults/unexercised`, (request) => existing(request).faults.unexercised()),
  removeFault: remove(`${SERVICE}/faults/:faultId`, async (request) => {
    const id = numberOf(request.params, 'faultId');
    if (!(await existing(request).faults.remove(id)))
      throw new ControlError(404, `there is no fault ${id}`, { reason: 'noSuchFault' });
  }),
  clearFaults: remove(`${SERVICE}/faults`, (request) => existing(request).faults.clear()),
} as const satisfies Record<string, ControlOperation>;
