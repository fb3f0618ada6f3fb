import type { JumpOptions } from '../clock/clock.ts';

/** The service's clock; all times are milliseconds since 1970. It runs with real time until it is frozen or moved. */
export interface ClockHandle {
  /**
   * The time of the service, in milliseconds since 1970.
   * @example
   * const now = await service.clock.now();
   */
  now(): Promise<number>;
  /**
   * Stops time: no deadline of the service fires until the clock is moved or resumed.
   * @example
   * await service.clock.freeze();
   */
  freeze(): Promise<void>;
  /**
   * Lets time run on from where the clock stopped.
   * @example
   * await service.clock.resume();
   */
  resume(): Promise<void>;
  /**
   * Moves time forward by milliseconds: every deadline on the way fires, in order, before this resolves. By default
   * clients that were in contact stay in contact; with `clients: 'absent'` they count as silent all the time.
   *
   * @throws RangeError for milliseconds that are negative or lead beyond the year 9999
   * @throws {ClosedError} when the service is removed or its server is closed first
   * @example
   * await service.clock.advance(45_000, { clients: 'absent' });
   */
  advance(milliseconds: number, options?: JumpOptions): Promise<void>;
}
