import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TargetOptions } from '../target/target-options.ts';
import type { PlannedRun } from './selection.ts';

/** The environment variable that tells the workers of a run where its plan lies. */
export const PLAN_VARIABLE = 'GMS_CONTRACTS_PLAN';

/** What the workers of a run need to know. */
export interface Plan {
  /** The server; undefined: each worker starts a mock GMS of its own. */
  readonly target: TargetOptions | undefined;
  readonly runs: readonly PlannedRun[];
  /** Milliseconds that one case may take. */
  readonly caseTimeoutMs: number;
  readonly workers: number;
  readonly folder: string;
}

/**
 * Writes a plan where only this user can read it, since it holds credentials; returns its file and what removes it.
 */
export function writePlan(plan: Omit<Plan, 'folder'>): {
  readonly file: string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'gms-contracts-'));
  chmodSync(folder, 0o700);
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify({ ...plan, folder }), { mode: 0o600 });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Also where the process is made to end in the middle.
  process.once('exit', remove);
  return {
    file,
    remove: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

/** The plan of the run that this process is a worker of. */
export function readPlan(): Plan {
  const file = process.env[PLAN_VARIABLE];
  if (!file) throw new Error(`${PLAN_VARIABLE} names no plan: this file is run by gms-contracts`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
