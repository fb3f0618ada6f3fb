import { report } from '../boundary/report.ts';
import type { Alarm } from './alarm-queue.ts';

/** An alarm that fails must not stop the clock for the others. */
export async function run(alarm: Alarm): Promise<void> {
  try {
    await alarm();
  } catch (error) {
    report(error);
  }
}

/** Lets promise chains that an alarm set off run as far as they get without the clock. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
