import type { FaultEffect, PushFault } from '../../../faults/fault.ts';
import type { CountedFault } from '../api/types.ts';
import { EFFECTS, operationLabel, TRANSPORT_NAMES } from './fault-choices.ts';

/** Steps of a sequence that are named; more are counted. */
const MAX_NAMED = 3;

/**
 * What a fault does, in a few words.
 *
 * @example
 * faultText({ operation: 'send', effect: { kind: 'error', code: 240 }, id: 1, seen: 0, spoilt: 0 }); // 'send → GMS error 240'
 */
export function faultText(fault: CountedFault): string {
  const { operation, transport = '*', after = 0, rate, probability = 1 } = fault;
  const conditions = [
    ...(transport === '*' ? [] : [TRANSPORT_NAMES[transport]]),
    ...(after === 0 ? [] : [`after the first ${after}`]),
    ...(rate === undefined ? [] : [`beyond ${rate.max} in ${rate.per} s`]),
    ...(probability === 1 ? [] : [`chance ${Number((probability * 100).toFixed(2))} %`]),
  ];
  const steps = stepsOf(fault).map(stepText);
  const named = steps.slice(0, MAX_NAMED).join(', then ');
  const more = steps.length > MAX_NAMED ? ` … (${steps.length} steps)` : '';
  const where = conditions.length === 0 ? '' : ` (${conditions.join('; ')})`;
  return `${operationLabel(operation)} → ${named}${more}${where}`;
}

/** How often it has acted, and how often it is to: `1 of 2`, or `3 times, no limit`. */
export function countText(fault: CountedFault): string {
  const { spoilt } = fault;
  const limit = limitOf(fault);
  if (limit !== undefined) return `${spoilt} of ${limit}`;
  return `${spoilt === 1 ? 'once' : `${spoilt} times`} so far, no limit`;
}

/** Whether it has done all that it was to do. */
export function isSpent(fault: CountedFault): boolean {
  const limit = limitOf(fault);
  return limit !== undefined && fault.spoilt >= limit;
}

/** How often it is to act; undefined: without limit. */
function limitOf(fault: CountedFault): number | undefined {
  const { times = fault.offline ?? (fault.rate === undefined ? 1 : 0) } = fault;
  return times === 0 ? undefined : times * stepsOf(fault).filter((step) => step !== 'pass').length;
}

function stepsOf({ effect, sequence, offline }: CountedFault): readonly (FaultEffect | PushFault | 'pass')[] {
  if (sequence !== undefined) return sequence;
  if (offline !== undefined) return [{ kind: 'offline' }];
  return [effect ?? { kind: 'status', status: 429 }];
}

function stepText(step: FaultEffect | PushFault | 'pass'): string {
  if (step === 'pass') return 'let through';
  switch (step.kind) {
    case 'status':
      return `HTTP ${step.status}`;
    case 'error':
      return `GMS error ${step.code}`;
    case 'delay':
      return `delay of ${step.ms} ms`;
    case 'contentType':
      return `content type ${step.type ?? 'text/html'}`;
    default:
      return EFFECTS[step.kind].label;
  }
}
