import { Listeners } from '../boundary/listeners.ts';
import type { JsonObject } from '../chat/entry.ts';
import type {
  CountedFault,
  Fault,
  FaultEffect,
  PushFault,
  PushTransport,
  Transport,
} from '../faults/fault.ts';
import type { FaultList } from '../faults/fault-list.ts';
import type { ServiceLog } from './service-log.ts';

/** The kind of what a fault does. */
export type FaultKind = FaultEffect['kind'] | PushFault['kind'];

/** The faults of one service: what changes or counts them is in its log before it has an effect. */
export class ServiceFaults {
  readonly #list: FaultList;
  readonly #log: ServiceLog;
  readonly #stored: () => Promise<void>;
  readonly #acting = new Listeners<[kind: FaultKind]>();

  /** @param stored resolves when every process knows what was recorded so far */
  constructor(list: FaultList, log: ServiceLog, stored: () => Promise<void>) {
    this.#list = list;
    this.#log = log;
    this.#stored = stored;
  }

  /**
   * Adds a fault, and returns it as {@link list} shows it.
   *
   * @throws {FaultError} for a fault that could never do what it says
   */
  async add(fault: Fault): Promise<CountedFault> {
    const checked = this.#list.check(fault) as Fault & JsonObject;
    const added = (await this.#log.record({ type: 'FaultAdded', fault: checked })) as CountedFault;
    await this.#stored();
    return added;
  }

  async clear(): Promise<void> {
    await this.#log.record({ type: 'FaultsCleared' });
    await this.#stored();
  }

  /** Removes one fault; false if it is not there. */
  async remove(id: number): Promise<boolean> {
    if (!this.#list.has(id)) return false;
    const isRemoved = (await this.#log.record({ type: 'FaultRemoved', id })) as boolean;
    await this.#stored();
    return isRemoved;
  }

  /** Calls the listener after faults were added, removed or cleared, and when one acts. */
  onChange(listener: () => void): void {
    this.#list.onChange(listener);
  }

  /** Calls the listener with the kind of each fault that acts here, in this process. */
  onAct(listener: (kind: FaultKind) => void): void {
    this.#acting.add(listener);
  }

  /** Every fault, with how often it matched and how often it spoilt something. */
  list(): readonly CountedFault[] {
    return this.#list.list();
  }

  /** The faults that never spoilt anything: what a test meant to show, and did not. */
  unexercised(): readonly CountedFault[] {
    return this.#list.unexercised();
  }

  /**
   * Counts an exchange, and tells what is to be done to it when the count is stored; undefined at once where no fault is
   * for it.
   *
   * @param operation as openapi.yaml names it, or the channel of a Bayeux meta message
   */
  take(operation: string, transport: Transport = 'polling'): Promise<FaultEffect | undefined> | undefined {
    return this.#take(operation, transport) as Promise<FaultEffect | undefined> | undefined;
  }

  /** The same for a push. */
  takePush(transport: PushTransport): Promise<PushFault | undefined> | undefined {
    return this.#take('push', transport) as Promise<PushFault | undefined> | undefined;
  }

  #take(operation: string, transport: Transport): Promise<unknown> | undefined {
    if (!this.#list.isFor(operation, transport)) return undefined;
    return this.#met(operation, transport);
  }

  async #met(operation: string, transport: Transport): Promise<unknown> {
    const effect = await this.#log.record({ type: 'FaultMet', operation, transport });
    if (effect !== undefined) this.#acting.tell((effect as FaultEffect | PushFault).kind);
    return effect;
  }
}
