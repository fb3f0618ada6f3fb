import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Answer } from '../ask-workers.ts';
import type { Side } from '../side.ts';
import type { Passed } from '../switch.ts';
import { clientFiles, clientTests } from './client-files.ts';
import { clientFolder } from './client-folder.ts';
import { runTests } from './run-tests.ts';
import { filesThatPass, type TestCoverage } from './tests-that-pass.ts';

/** What a worker of the runner says that it passed. */
interface WorkerCoverage {
  readonly perTest?: Readonly<Record<string, Passed>>;
}

/** Mutants of the client, which its unit tests judge: one run of the test runner for each. */
export function clientSide(): Side {
  return {
    sources: clientFiles(),
    judgedBy: clientTests(),
    setAside: [],
    async noticing({ files, mutants }, kept, onProgress) {
      const coverage = await kept.once('coverage', async () => {
        onProgress(0, 1, 'whole run, to know what each file of tests passes');
        const folder = clientFolder(files);
        try {
          return await measured(folder);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      });
      return filesThatPass(mutants, coverage);
    },
    async judge(questions, { files }, { processes, onAnswer }) {
      const folder = clientFolder(files);
      const left = questions.values();
      const work = async () => {
        for (const { id, runs } of left) onAnswer(id, await judged(folder, id, runs));
      };
      try {
        await Promise.all(Array.from({ length: processes }, work));
        return 0;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

async function measured(folder: string): Promise<TestCoverage> {
  const notes = mkdtempSync(join(tmpdir(), 'mutant-coverage-'));
  const { outcome, output } = await runTests(folder, ['client/'], { MUTANT_COVERAGE: notes });
  if (outcome !== 'passed') throw new Error(`the tests of the client do not pass as they are:\n${output}`);
  const all = readdirSync(notes).map(
    (name) => JSON.parse(readFileSync(join(notes, name), 'utf8')) as WorkerCoverage,
  );
  rmSync(notes, { recursive: true });
  return Object.fromEntries(
    all.flatMap(({ perTest = {} }) =>
      Object.entries(perTest).map(([file, passed]) => [relative(folder, file), Object.keys(passed)]),
    ),
  );
}

async function judged(folder: string, id: string, tests: readonly string[]): Promise<Answer> {
  const { outcome, output } = await runTests(folder, tests, { __STRYKER_ACTIVE_MUTANT__: id });
  const facts = { broken: [], runs: tests.length };
  if (outcome === 'timeout') return { outcome: 'timeout', ...facts };
  if (outcome === 'passed') return { outcome: 'survived', ...facts };
  const [, by = ''] = /\[unit\] › (.+?) *─*$/m.exec(output.slice(output.indexOf('1) '))) ?? [];
  return { outcome: 'found', by, ...facts };
}
