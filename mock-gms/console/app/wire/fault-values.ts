import type { FaultEffect, PushFault, Transport } from '../../../faults/fault.ts';
import { type EffectKind, effectsOf, transportsOf } from './fault-choices.ts';
import { fieldsOf } from './fault-fields.ts';

/** One step as somebody fills it in: what happens, and the fields that belong to it. */
export interface StepValues {
  readonly kind: EffectKind | 'pass';
  readonly fields: Readonly<Record<string, string>>;
}

/** A fault as somebody fills it in. An empty text is a field that says nothing. */
export interface FaultValues {
  readonly operation: string;
  readonly transport: Transport | '*';
  /** One, or a sequence. */
  readonly steps: readonly StepValues[];
  /** Empty: without limit. */
  readonly times: string;
  readonly after: string;
  /** Percent. */
  readonly chance: string;
  readonly seed: string;
  readonly max: string;
  readonly per: string;
}

export function newStep(kind: StepValues['kind'], operation = 'send'): StepValues {
  const fields = fieldsOf(kind, operation).map(({ name, value }) => [name, value]);
  return { kind, fields: Object.fromEntries(fields) };
}

export const NEW_FAULT: FaultValues = {
  operation: 'send',
  transport: '*',
  steps: [newStep('status')],
  times: '1',
  after: '',
  chance: '',
  seed: '',
  max: '',
  per: '',
};

/** The values with a change, in which whatever does not fit together any more is as at the beginning. */
export function changed(values: FaultValues, change: Partial<FaultValues>): FaultValues {
  const next = { ...values, ...change };
  const transports = transportsOf(next.operation);
  const transport = transports.includes(next.transport) ? next.transport : (transports[0] ?? '*');
  const effects = effectsOf(next.operation, transport);
  const steps = next.steps.map((step) =>
    step.kind === 'pass' || effects.includes(step.kind)
      ? step
      : newStep(effects[0] ?? 'reset', next.operation),
  );
  return { ...next, transport, steps };
}

/** The fault that the values describe, as the control API takes it. */
export function faultOf({ operation, transport, steps, ...values }: FaultValues): object {
  const { times, after, chance, seed, max, per } = values;
  const [step] = steps;
  return {
    operation,
    ...(transport !== '*' && { transport }),
    ...(after !== '' && { after: Number(after) }),
    times: Number(times),
    ...(steps.length > 1 || step === undefined ? { sequence: steps.map(stepOf) } : { effect: stepOf(step) }),
    ...(max !== '' && per !== '' && { rate: { max: Number(max), per: Number(per) } }),
    ...(chance !== '' && { probability: Number(chance) / 100 }),
    ...(seed !== '' && { seed: Number(seed) }),
  };
}

function stepOf({ kind, fields }: StepValues): FaultEffect | PushFault | 'pass' {
  if (kind === 'pass') return kind;
  const { status, code, ms, when, chatEnded, statusCode, ...texts } = fields;
  const given = Object.entries(texts).filter(([, text]) => text !== '');
  return {
    kind,
    ...(status !== undefined && { status: Number(status) }),
    ...(code !== undefined && { code: Number(code) }),
    ...(ms !== undefined && { ms: Number(ms) }),
    ...(statusCode === '1' && { statusCode: 1 }),
    ...(chatEnded === 'yes' && { chatEnded: true }),
    ...(when === 'after' && { when }),
    ...Object.fromEntries(given),
  } as FaultEffect | PushFault;
}
