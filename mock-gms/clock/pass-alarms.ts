import type { AlarmQueue } from './alarm-queue.ts';
import { run, settled } from './run-alarm.ts';

/** Alarms that may go off in one jump, beside ten for each that was set before it. */
const MAX_ALARMS = 1_000_000;

/**
 * Lets every alarm up to a time go off, one after another, with what each sets off.
 *
 * @param stepTo takes the clock to the time of the alarm that goes off next
 * @param most alarms that may go off, beside ten for each that is set
 * @throws RangeError if alarms set one another without end
 */
export async function passAlarms(
  alarms: AlarmQueue,
  target: number,
  stepTo: (time: number) => number,
  most = MAX_ALARMS,
): Promise<void> {
  let left = most + 10 * alarms.size;
  for (let due = alarms.takeDue(target); due !== undefined; due = alarms.takeDue(target)) {
    const now = stepTo(due.at);
    await run(due.alarm);
    await settled();
    left -= 1;
    if (left > 0) continue;
    throw new RangeError(
      `the clock stopped on its way, at ${new Date(now).toISOString()}: too many alarms went off in one jump. ` +
        'Look for a script that waits for no time in a loop, or move the clock in smaller steps',
    );
  }
}
