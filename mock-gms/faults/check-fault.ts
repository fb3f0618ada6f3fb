import { inspect } from 'node:util';
import { didYouMean } from '../boundary/did-you-mean.ts';
import { isObject } from '../boundary/json.ts';
import { checkForm } from '../openapi/check.ts';
import { type CountedFault, type Fault, type FaultEffect, type PushFault, TRANSPORTS } from './fault.ts';
import { FaultError } from './fault-error.ts';
import { faultOperations } from './fault-target.ts';

type Effect = FaultEffect | PushFault;

/** Where each effect can be: on an exchange, on an exchange over CometD alone, on a push. */
const EFFECTS: Readonly<Record<Effect['kind'], ReadonlyArray<'exchange' | 'bayeux' | 'push'>>> = {
  status: ['exchange'],
  error: ['exchange'],
  offline: ['exchange'],
  reset: ['exchange'],
  delay: ['exchange', 'push'],
  resetMidBody: ['exchange'],
  truncate: ['exchange'],
  malformed: ['exchange'],
  contentType: ['exchange'],
  unknownClient: ['bayeux'],
  loseCookie: ['bayeux'],
  drop: ['push'],
  duplicate: ['push'],
  reorder: ['push'],
};

const MAX_SEQUENCE = 1000;
const MAX_DELAY = 31_536_000_000;

/** Whether an effect can only be met over CometD. */
export function needsBayeux(effect: Effect | 'pass'): boolean {
  return effect !== 'pass' && EFFECTS[effect.kind].every((place) => place === 'bayeux');
}

/** The steps of a fault: an effect is a sequence of one. */
export function stepsOf({ effect, sequence, offline, rate }: Fault): ReadonlyArray<Effect | 'pass'> {
  if (sequence !== undefined) return sequence;
  if (offline !== undefined) return [{ kind: 'offline' }];
  if (effect !== undefined) return [effect];
  return rate === undefined ? [] : [TOO_MANY_REQUESTS];
}

const TOO_MANY_REQUESTS: FaultEffect = {
  kind: 'status',
  status: 429,
  body: {
    messages: [],
    chatEnded: false,
    statusCode: 1,
    errors: [{ code: 429, advice: 'Too many requests: wait, then send the same again' }],
  },
};

/** @throws {FaultError} for a fault that could never do what it says */
export function checkFault(fault: Fault): void {
  if (!isObject(fault)) throw new FaultError('fault', 'must be an object such as { operation, effect }');
  const { operation, transport = '*', rate } = fault;
  for (const part of Object.keys(fault)) {
    if (!PARTS.includes(part) && !LISTED.includes(part))
      throw new FaultError(
        part,
        `is not a part of a fault${didYouMean(part, PARTS)}; there are ${PARTS.join(', ')}`,
      );
  }
  mustBeOneOf('operation', operation, faultOperations());
  mustBeOneOf('transport', transport, [...TRANSPORTS, '*']);
  if (transport === 'polling' && operation === 'push')
    throw new FaultError('transport', 'polling has no pushes');
  checkWhole('after', fault.after, 0);
  checkWhole('times', fault.times, 0);
  checkWhole('offline', fault.offline, 1);
  checkWhole('seed', fault.seed, 0);
  checkNumber('probability', fault.probability, 0, 1);
  if (rate !== undefined) {
    if (!isObject(rate)) throw new FaultError('rate', 'must be an object { max, per }');
    checkWhole('rate.max', rate.max ?? Number.NaN, 0, 10_000);
    checkNumber('rate.per', rate.per ?? Number.NaN, 0.001, 86_400);
  }
  checkSteps(fault);
  // What a fault and its parts can have is described once, for the control API. The operation was found in its table.
  const problem = checkForm('addFault', { ...fault, operation: '*' });
  if (problem !== undefined) throw new FaultError(problem.parameter || 'fault', problem.problem);
}

function checkSteps(fault: Fault): void {
  const { effect, sequence, offline, rate } = fault;
  const given = [effect, sequence, offline].filter((part) => part !== undefined).length;
  if (given > 1) throw new FaultError('effect', 'only one of effect, sequence and offline can be given');
  if (given === 0 && rate === undefined)
    throw new FaultError('effect', 'is required, or sequence, offline or rate instead');
  if (offline !== undefined && fault.times !== undefined)
    throw new FaultError('times', 'cannot be combined with offline');
  const steps = stepsOf(fault);
  if (!Array.isArray(steps) || steps.length === 0 || steps.length > MAX_SEQUENCE)
    throw new FaultError('sequence', `must be a list of 1 to ${MAX_SEQUENCE} effects`);
  for (const [index, step] of steps.entries()) {
    checkStep(sequence === undefined ? 'effect' : `sequence.${index}`, step, fault);
  }
  if (steps.every((step) => step === 'pass')) throw new FaultError('sequence', 'spoils nothing');
}

function checkStep(part: string, step: Effect | 'pass', { operation, transport }: Fault): void {
  if (step === 'pass') return;
  if (typeof step === 'string')
    throw new FaultError(part, `must be an object such as { kind: 'reset' }, not ${inspect(step)}`);
  mustBeOneOf(`${part}.kind`, isObject(step) ? step.kind : step, Object.keys(EFFECTS));
  const { kind } = step;
  const places = EFFECTS[kind];
  if (operation === 'push' ? !places.includes('push') : places.every((place) => place === 'push'))
    throw new FaultError(
      part,
      operation === 'push'
        ? `${kind} is not an effect on pushes; those are ${kindsOf('push').join(', ')}`
        : `${kind} is an effect on pushes only; on exchanges there are ${kindsOf('exchange').join(', ')}`,
    );
  if (transport === 'polling' && needsBayeux(step))
    throw new FaultError(part, `${kind} is an effect over CometD only`);
  if (step.kind === 'status') checkWhole(`${part}.status`, step.status ?? Number.NaN, 200, 599);
  if (step.kind === 'error') checkWhole(`${part}.code`, step.code ?? Number.NaN, Number.MIN_SAFE_INTEGER);
  if (step.kind === 'delay') checkNumber(`${part}.ms`, step.ms ?? Number.NaN, 0, MAX_DELAY);
  if ('when' in step && step.when !== undefined && step.when !== 'before' && step.when !== 'after')
    throw new FaultError(`${part}.when`, 'must be before or after');
  if (step.kind === 'contentType' && !isContentType(step.type ?? 'text/html'))
    throw new FaultError(`${part}.type`, 'must be a content type such as text/html');
  // Within a sequence, where a step is an effect or a word, the check of the whole fault does not say what is wrong with an effect.
  const problem = checkForm('addFault', { operation: '*', effect: step });
  if (problem !== undefined) throw new FaultError(problem.parameter.replace('effect', part), problem.problem);
}

/** Everything that a fault can have. */
const PARTS: readonly string[] = [
  'operation',
  'transport',
  'after',
  'times',
  'effect',
  'sequence',
  'offline',
  'rate',
  'probability',
  'seed',
] satisfies ReadonlyArray<keyof Fault>;

/** What the list adds to a fault: one that was listed can be added again. */
const LISTED: readonly string[] = ['id', 'seen', 'spoilt', 'hint'] satisfies ReadonlyArray<
  keyof CountedFault
>;

function kindsOf(where: 'exchange' | 'push'): readonly string[] {
  const kinds = Object.keys(EFFECTS) as ReadonlyArray<Effect['kind']>;
  return kinds.filter((kind) => EFFECTS[kind].some((place) => (place === 'push') === (where === 'push')));
}

function mustBeOneOf(part: string, value: unknown, known: readonly string[]): void {
  if (typeof value === 'string' && known.includes(value)) return;
  const meant = typeof value === 'string' ? didYouMean(value, known) : '';
  const given =
    value === undefined ? '' : `, not ${inspect(value, { depth: 0, maxStringLength: 100 })}${meant}`;
  throw new FaultError(part, `must be one of ${known.join(', ')}${given}`);
}

function isContentType(type: unknown): boolean {
  return typeof type === 'string' && /^[\x20-\x7e]+$/.test(type);
}

function checkWhole(
  part: string,
  value: number | undefined,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): void {
  if (value !== undefined && !Number.isInteger(value)) throw new FaultError(part, 'must be a whole number');
  checkNumber(part, value, least, most);
}

function checkNumber(part: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined) return;
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw new FaultError(part, `must be a number from ${least} to ${most}`);
}
