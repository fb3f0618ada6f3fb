import { needsBayeux, stepsOf } from './check-fault.ts';
import { dice } from './dice.ts';
import type { CountedFault, Fault, FaultEffect, PushFault, Transport } from './fault.ts';

type Step = FaultEffect | PushFault | 'pass';

/** How far a fault has come. */
export interface RuleState {
  readonly id: number;
  readonly fault: Fault;
  /** What it rolls its dice with, unless the fault says so itself. */
  readonly seed: number;
  readonly rolled: number;
  readonly seen: number;
  readonly taken: number;
  readonly spoilt: number;
  readonly passed: readonly number[];
}

/** A fault in use: it counts what it meets. */
export class Rule {
  readonly id: number;
  readonly #fault: Fault;
  readonly #steps: readonly Step[];
  /** Steps that it takes in all. */
  readonly #length: number;
  readonly #seed: number;
  readonly #roll: () => number;
  readonly #bayeuxOnly: boolean;
  /** Times of the exchanges that the rate let through of late. */
  readonly #passed: number[];
  #rolled: number;
  #seen: number;
  #taken: number;
  #spoilt: number;

  /**
   * @param id tells it from every other rule of its list, also from those that are gone
   * @param state how far it has come; default: it is new
   */
  constructor(fault: Fault, seed: number, id: number, state: Partial<RuleState> = {}) {
    const { rolled = 0, seen = 0, taken = 0, spoilt = 0, passed = [] } = state;
    this.id = id;
    this.#fault = fault;
    this.#seed = seed;
    this.#rolled = rolled;
    this.#seen = seen;
    this.#taken = taken;
    this.#spoilt = spoilt;
    this.#passed = [...passed];
    this.#steps = stepsOf(fault);
    const times = fault.times ?? fault.offline ?? (fault.rate === undefined ? 1 : 0);
    this.#length = times === 0 ? Number.POSITIVE_INFINITY : times * this.#steps.length;
    this.#roll = dice(fault.seed ?? seed, rolled);
    this.#bayeuxOnly = this.#steps.every((step) => step === 'pass' || needsBayeux(step));
  }

  get counted(): CountedFault {
    return { ...this.#fault, id: this.id, seen: this.#seen, spoilt: this.#spoilt };
  }

  get state(): RuleState {
    return {
      id: this.id,
      fault: this.#fault,
      seed: this.#seed,
      rolled: this.#rolled,
      seen: this.#seen,
      taken: this.#taken,
      spoilt: this.#spoilt,
      passed: [...this.#passed],
    };
  }

  matches(operation: string, transport: Transport): boolean {
    const { operation: wanted, transport: over = '*' } = this.#fault;
    if (wanted !== operation && (wanted !== '*' || operation === 'push')) return false;
    if (this.#bayeuxOnly && transport === 'polling') return false;
    return over === '*' || over === transport;
  }

  /** Counts an exchange that matches. Says whether it is one to spoil, by count and rate. */
  meet(now: number): boolean {
    this.#seen += 1;
    return this.#seen > (this.#fault.after ?? 0) && this.#taken < this.#length && this.#isOverRate(now);
  }

  /** The next step, for an exchange that nothing else has spoilt. */
  step(transport: Transport): FaultEffect | PushFault | undefined {
    const { probability = 1 } = this.#fault;
    if (probability < 1) {
      this.#rolled += 1;
      if (this.#roll() >= probability) return undefined;
    }
    const step = this.#steps[this.#taken % this.#steps.length] as Step;
    this.#taken += 1;
    // A sequence for every transport may hold a step that polling cannot meet: it passes there.
    if (step === 'pass' || (transport === 'polling' && needsBayeux(step))) return undefined;
    this.#spoilt += 1;
    return step;
  }

  /** Whether an exchange is one too many; without a rate each of them is. */
  #isOverRate(now: number): boolean {
    const { rate } = this.#fault;
    if (rate === undefined) return true;
    while (this.#passed.length > 0 && now - (this.#passed[0] as number) >= rate.per * 1000)
      this.#passed.shift();
    if (this.#passed.length >= rate.max) return true;
    this.#passed.push(now);
    return false;
  }
}
