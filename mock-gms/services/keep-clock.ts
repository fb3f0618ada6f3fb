import { guard } from '../boundary/guard.ts';
import type { Clock } from '../clock/clock.ts';
import type { ServiceLog } from './service-log.ts';

/**
 * Records in the log of a service where its clock stands, whenever it was moved here. A jump is stored before it begins, so
 * that time does not run backwards where it is cut off.
 *
 * @param ended aborts when the service ends
 */
export function keepClock(clock: Clock, log: ServiceLog, ended: AbortSignal): void {
  const record = async () => {
    const { position } = clock;
    const isAsBegun = position.ahead === 0 && log.isEmpty;
    if (ended.aborted || isAsBegun || clock.isFollowing) return;
    await log.record({ type: 'ClockSet', clock: { ...position } });
  };
  clock.onJump(record);
  clock.onChange(() => guard(record));
}
