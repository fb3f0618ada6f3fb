import { test } from '@playwright/test';
import { type MockGmsOptions, type RunningMockGms, startMockGms } from './index.ts';

interface Closable {
  close(): unknown;
}

const open = new Set<Closable>();

/** Closes something after the test, also when that fails. The file calls `closeAfterEach` once. */
export function closedLater<T extends Closable>(opened: T): T {
  open.add(opened);
  return opened;
}

/** A server for one test. */
export async function openGms(options: MockGmsOptions = {}): Promise<RunningMockGms> {
  return closedLater(await startMockGms({ port: 0, ...options }));
}

/** Closes what the tests of a file have opened, the last one first. To be called at the top of the file. */
export function closeAfterEach(): void {
  test.afterEach(async () => {
    for (const opened of [...open].reverse()) await opened.close();
    open.clear();
  });
}
