import type { CountedFault, Fault } from '../faults/fault.ts';

/** The faults of a service, which spoil exchanges on purpose. */
export interface FaultsHandle {
  /**
   * Adds a fault. Resolves with it, and with a hint if it cannot act everywhere.
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
   * The faults that have not spoilt anything: what a test meant to show, and did not.
   * @example
   * assert.deepEqual(await service.faults.unexercised(), []);
   */
  unexercised(): Promise<readonly CountedFault[]>;
  /**
   * Removes one fault by its id; false if there is none with this id.
   * @example
   * await service.faults.remove(1);
   */
  remove(id: number): Promise<boolean>;
  /**
   * Removes all faults.
   * @example
   * await service.faults.clear();
   */
  clear(): Promise<void>;
}
