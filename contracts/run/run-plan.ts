import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { ReportedCase } from '../report/report.ts';
import { inPackage } from './package-file.ts';
import { PLAN_VARIABLE, type Plan, writePlan } from './plan.ts';
import type { RunnerMessage } from './result-message.ts';

/** What a run of a plan came to. */
export interface RunnerResult {
  readonly results: readonly ReportedCase[];
  /** What went wrong with the suite itself, outside of any result. */
  readonly faults: readonly string[];
}

/**
 * Runs a plan with Playwright Test, in processes of its own.
 *
 * @param onResult is called with each result as it comes
 * @param signal breaks the run off; what came until then is the result
 */
export async function runPlan(
  plan: Omit<Plan, 'folder'>,
  { onResult, signal }: { onResult: (result: ReportedCase) => void; signal?: AbortSignal },
): Promise<RunnerResult> {
  const { file, remove } = writePlan(plan);
  const results: ReportedCase[] = [];
  const faults: string[] = [];
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const args = [cli, 'test', '--config', inPackage('run/playwright.config')];
  const runner = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...cleanEnvironment(), [PLAN_VARIABLE]: file },
    // Its own group: an interrupt of the terminal is told below, once.
    detached: process.platform !== 'win32',
  });
  const stop = () => runner.kill('SIGINT');
  signal?.addEventListener('abort', stop);
  let said = '';
  const listen = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000);
  };
  runner.stdout?.on('data', listen);
  runner.stderr?.on('data', listen);
  runner.on('message', (message: RunnerMessage) => {
    if (message.kind === 'case') {
      results.push(message.result);
      onResult(message.result);
    } else {
      faults.push(message.kind === 'lost' ? `${message.title}: ${message.reason}` : message.reason);
    }
  });
  try {
    // What was handed over may still be on its way when the process has ended.
    const allCame = new Promise<void>((resolve) => runner.once('disconnect', resolve));
    const code = await new Promise<number | null>((resolve, reject) => {
      runner.on('error', reject);
      runner.on('close', resolve);
    });
    await allCame;
    // Playwright tells by its code of tests that failed, and each of those has been handed over as a fault.
    const broken = code !== 0 && faults.length === 0 && signal?.aborted !== true;
    return { results, faults: broken ? [said.trim() || `the runner ended with code ${code}`] : faults };
  } finally {
    signal?.removeEventListener('abort', stop);
    remove();
  }
}

/** Without what another Playwright run, in whose test this may be called, told its own workers. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(PW_|PLAYWRIGHT_|TEST_WORKER_INDEX|TEST_PARALLEL_INDEX)/.test(name),
    ),
  );
}
