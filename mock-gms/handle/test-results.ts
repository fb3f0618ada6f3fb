import { writeFile } from 'node:fs/promises';
import type { TestInfo } from '@playwright/test';
import type { CountedFault } from '../faults/fault.ts';
import type { ServiceHandle } from './mock-gms.ts';

/** What a test reports to. */
type Results = Pick<TestInfo, 'annotations' | 'attach' | 'outputPath' | 'title'>;

/** The type of the annotation of a fault that never acted. */
const IDLE_FAULT = 'mock-gms: a fault never acted';

/** Attaches what crossed the wire as a file: a CI job that keeps the results has it, and reporters name its path. */
export async function keepWire({ name, journal }: ServiceHandle, results: Results): Promise<void> {
  const path = results.outputPath('gms.har');
  await writeFile(path, JSON.stringify(await journal.har(), null, 2));
  await results.attach(`${name}.har`, { path, contentType: 'application/json' });
}

/** Says which faults never acted. It fails no test: a fault may be there in case. */
export async function tellIdleFaults(
  { faults }: ServiceHandle,
  { annotations, title }: Results,
  warn: (line: string) => void = console.warn,
): Promise<void> {
  // A test may have closed its server.
  const idle = await faults.unexercised().catch(() => [] as readonly CountedFault[]);
  for (const fault of idle) {
    const description = JSON.stringify(fault);
    annotations.push({ type: IDLE_FAULT, description });
    warn(`${title}: ${IDLE_FAULT}: ${description}`);
  }
}
