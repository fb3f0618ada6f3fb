import { checkFault } from '../faults/check-fault.ts';
import type { Fault } from '../faults/fault.ts';
import { type ControlOperation, ensured, existing, SERVICE } from './control-operation.ts';

/** What spoils the exchanges of a service on purpose. */
export const FAULT_CONTROLS = {
  listFaults: {
    method: 'get',
    path: `${SERVICE}/faults`,
    status: 200,
    run: (request) => existing(request).faults.list(),
  },
  addFault: {
    method: 'post',
    path: `${SERVICE}/faults`,
    status: 201,
    hasBody: true,
    explain: (body) => checkFault(body as Fault),
    run: (request) => ensured(request).faults.add(request.body as Fault),
  },
  listUnexercised: {
    method: 'get',
    path: `${SERVICE}/faults/unexercised`,
    status: 200,
    run: (request) => existing(request).faults.unexercised(),
  },
  clearFaults: {
    method: 'delete',
    path: `${SERVICE}/faults`,
    status: 204,
    run: (request) => existing(request).faults.clear(),
  },
} as const satisfies Record<string, ControlOperation>;
