import { dirname } from 'node:path';
import { defineConfig } from '@playwright/test';
import { inPackage } from './package-file.ts';
import { readPlan } from './plan.ts';

const { workers, caseTimeoutMs, folder } = readPlan();
const suite = inPackage('run/planned-cases');

/** Playwright Test as the runner of `gms-contracts`: it knows nothing of the project that the command is called in. */
export default defineConfig({
  testDir: dirname(suite),
  testMatch: suite,
  outputDir: `${folder}/output`,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers,
  // A case ends by itself at its own limit, with its evidence; this one is for what does not.
  timeout: caseTimeoutMs + 15_000,
  reporter: [[inPackage('run/reporter')]],
});
