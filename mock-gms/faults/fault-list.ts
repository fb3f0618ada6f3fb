import { Listeners } from '../boundary/listeners.ts';
import { contractName } from '../chat-api/operations.ts';
import { checkFault } from './check-fault.ts';
import type { CountedFault, Fault, FaultEffect, PushFault, PushTransport, Transport } from './fault.ts';
import { FaultError } from './fault-error.ts';
import { reachOf } from './fault-target.ts';
import { Rule, type RuleState } from './rule.ts';

const MAX_FAULTS = 1000;

/** Faults as they are kept, with how far each has come. */
export interface FaultsState {
  /** How many were added since there were none. */
  readonly added: number;
  readonly lastId: number;
  readonly rules: readonly RuleState[];
}

/**
 * The faults of one service, counted as they are used. Every one that matches an exchange counts it; the first one in
 * the order of adding whose turn it is spoils it.
 *
 * @example
 * const faults = new FaultList();
 * faults.add({ operation: 'refresh', after: 2, sequence: [{ kind: 'status', status: 500 }, { kind: 'resetMidBody' }] });
 * faults.take('refresh'); // undefined, as is the second; the third is { kind: 'status', status: 500 }
 */
export class FaultList {
  readonly #now: () => number;
  readonly #listeners = new Listeners<[]>();
  #rules: Rule[] = [];
  #added = 0;
  #lastId = 0;

  /** @param now the service's clock, epoch ms: the time for rates */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Adds a fault, and returns it as {@link list} shows it.
   *
   * @throws {FaultError} for a fault that could never do what it says
   */
  add(fault: Fault): CountedFault {
    const own = this.check(fault);
    this.#added += 1;
    this.#lastId += 1;
    const rule = new Rule(own, this.#added, this.#lastId);
    this.#rules.push(rule);
    this.#listeners.tell();
    return shown(rule);
  }

  /**
   * A copy of a fault that could be added now, without the counts of one that was listed.
   *
   * @throws {FaultError}
   */
  check(fault: Fault): Fault {
    if (this.#rules.length >= MAX_FAULTS)
      throw new FaultError(
        'fault',
        `there are ${MAX_FAULTS} already; clear the faults that are no longer needed`,
      );
    const given = copyOf(fault);
    checkFault(given);
    const { id: _, seen: __, spoilt: ___, hint: ____, ...own } = given as CountedFault;
    return own;
  }

  has(id: number): boolean {
    return this.#rules.some((rule) => rule.id === id);
  }

  /** Removes one fault; false if it is not there. */
  remove(id: number): boolean {
    if (!this.has(id)) return false;
    this.#rules = this.#rules.filter((rule) => rule.id !== id);
    this.#listeners.tell();
    return true;
  }

  clear(): void {
    this.#rules = [];
    this.#added = 0;
    this.#listeners.tell();
  }

  /** Calls the listener after faults were added or cleared, and when one acts. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Every fault, with how often it matched and how often it spoilt something. */
  list(): readonly CountedFault[] {
    return this.#rules.map(shown);
  }

  /** The faults that never spoilt anything: what a test meant to show, and did not. */
  unexercised(): readonly CountedFault[] {
    return this.list().filter(({ spoilt }) => spoilt === 0);
  }

  /** All faults with their counts, to be kept. */
  get state(): FaultsState {
    return { added: this.#added, lastId: this.#lastId, rules: this.#rules.map(({ state }) => state) };
  }

  /**
   * Continues from a state that was kept.
   *
   * @throws {FaultError} for faults that could not be added; nothing has changed then
   */
  restore({ added, lastId, rules }: FaultsState): void {
    for (const { fault } of rules) checkFault(fault);
    this.#rules = rules.map((state) => new Rule(state.fault, state.seed, state.id, state));
    this.#added = added;
    this.#lastId = lastId;
    this.#listeners.tell();
  }

  /** Whether an exchange, or a push, is one that faults count. */
  isFor(operation: string, transport: Transport): boolean {
    if (this.#rules.length === 0) return false;
    const name = operation === 'push' ? operation : contractName(operation);
    return this.#rules.some((rule) => rule.matches(name, transport));
  }

  /**
   * Counts an exchange and tells what is to be done to it.
   *
   * @param operation as openapi.yaml names it, or the channel of a Bayeux meta message
   * @param now epoch ms on the service's clock
   */
  take(
    operation: string,
    transport: Transport = 'polling',
    now: number = this.#now(),
  ): FaultEffect | undefined {
    if (this.#rules.length === 0) return undefined;
    return this.#take(contractName(operation), transport, now) as FaultEffect | undefined;
  }

  /** Counts a push and tells what is to be done to it. */
  takePush(transport: PushTransport, now: number = this.#now()): PushFault | undefined {
    if (this.#rules.length === 0) return undefined;
    return this.#take('push', transport, now) as PushFault | undefined;
  }

  #take(operation: string, transport: Transport, now: number): FaultEffect | PushFault | undefined {
    const due = this.#rules
      .filter((rule) => rule.matches(operation, transport))
      .filter((rule) => rule.meet(now));
    for (const rule of due) {
      const effect = rule.step(transport);
      if (effect === undefined) continue;
      this.#listeners.tell();
      return effect;
    }
    return undefined;
  }
}

/** A fault that has not acted says where it can. */
function shown({ counted }: Rule): CountedFault {
  const hint = counted.spoilt === 0 ? reachOf(counted.operation) : undefined;
  return hint === undefined ? counted : { ...counted, hint };
}

/** What was handed in may change later, and a fault does not. */
function copyOf(fault: Fault): Fault {
  try {
    return structuredClone(fault);
  } catch {
    throw new FaultError('fault', 'must be plain data: no functions, no cycles');
  }
}
