import type { CountedFault, Fault } from '../faults/fault.ts';

/** Exchanges to be spoilt on purpose. */
export interface FaultsHandle {
  /**
   * Adds a fault. Resolves with it, and with a hint where it can act if that needs saying.
   *
   * @throws {FaultError} for a fault that could never do what it says
   * @example
   * await service.faults.add({ operation: 'send', times: 2, effect: { kind: 'status', status: 503 } });
   */
  add(fault: Fault): Promise<CountedFault>;
  /**
   * All faults, with how often each matched and spoilt something.
   * @example
   * const [fault] = await service.faults.list();
   */
  list(): Promise<readonly CountedFault[]>;
  /**
   * Those that never spoilt anything: what a test meant to show, and did not.
   * @example
   * assert.deepEqual(await service.faults.unexercised(), []);
   */
  unexercised(): Promise<readonly CountedFault[]>;
  /**
   * Removes one of them by its id; false if it is not there.
   * @example
   * await service.faults.remove(1);
   */
  remove(id: number): Promise<boolean>;
  /**
   * Removes all of them.
   * @example
   * await service.faults.clear();
   */
  clear(): Promise<void>;
}
