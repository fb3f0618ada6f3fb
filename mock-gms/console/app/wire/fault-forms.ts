import { TRANSPORTS } from '../../../faults/fault.ts';
import { faultOperations } from '../../../faults/fault-target.ts';
import type { Values } from '../desk/act.ts';

/** Effects that a form can be filled in for; what is more has the control API. */
export const EFFECTS = [
  ['status', 'HTTP status'],
  ['error', 'GMS error code'],
  ['offline', 'Chat Server offline'],
  ['reset', 'connection broken'],
  ['delay', 'delay, ms'],
  ['resetMidBody', 'broken in mid-answer'],
  ['truncate', 'half an answer'],
  ['malformed', 'no JSON'],
  ['unknownClient', 'CometD: unknown client'],
  ['loseCookie', 'CometD: cookie lost'],
  ['drop', 'push: dropped'],
  ['duplicate', 'push: sent twice'],
  ['reorder', 'push: after the next'],
] as const;

interface NumberField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** What the number beside an effect means; others have none. */
const NUMBERS: { readonly [kind: string]: NumberField } = {
  status: { name: 'status', label: 'Status', value: '503' },
  error: { name: 'code', label: 'Code', value: '100' },
  delay: { name: 'ms', label: 'Milliseconds', value: '5000' },
};

export const OPERATION_NAMES = faultOperations();

/** What a fault can be narrowed to. */
export const TRANSPORT_NAMES = ['*', ...TRANSPORTS];

export function numberOf(kind: string): NumberField | undefined {
  return NUMBERS[kind];
}

/** The fault that a form describes. */
export function faultOf({
  operation = 'send',
  kind = 'status',
  number = '',
  times = '1',
  after = '0',
  transport = '*',
}: Values): object {
  const parameter = numberOf(kind);
  return {
    operation,
    times: Number(times),
    ...(transport !== '*' && { transport }),
    ...(Number(after) > 0 && { after: Number(after) }),
    effect: { kind, ...(parameter !== undefined && { [parameter.name]: Number(number || parameter.value) }) },
  };
}
