import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../../../e2e/browsers/in-turn.ts';
import { type Answer, askWorkers, type WorkerPlan } from './ask-workers.ts';

const program = fileURLToPath(new URL('./toy-worker.fixture.ts', import.meta.url));

async function answersTo(
  ids: readonly string[],
  plan: Partial<WorkerPlan> = {},
): Promise<Readonly<Record<string, string>>> {
  const outcomes: Record<string, string> = {};
  const questions = ids.map((id) => ({ id, runs: [] }));
  const onAnswer = (id: string, { outcome }: Answer) => {
    outcomes[id] = outcome;
  };
  await askWorkers(questions, { file: 'none', program, processes: 1, silenceMs: 2_000, ...plan }, onAnswer);
  return outcomes;
}

test('a mutant that blocks its process, or ends it, is a timeout, and the next one is judged', {
  tag: ONLY_IN_WHOLE,
}, async () => {
  expect(await answersTo(['blocks', 'found', 'exits', 'survived'])).toEqual({
    blocks: 'timeout',
    found: 'found',
    exits: 'timeout',
    survived: 'survived',
  });
});

test('a mutant that takes too long is not judged, and its late answer is not that of the next one', {
  tag: ONLY_IN_WHOLE,
}, async () => {
  // Long enough for a process to start.
  expect(await answersTo(['late', 'survived'], { wholeMs: 4_000 })).toEqual({
    late: 'not judged',
    survived: 'survived',
  });
});

test('what timed out does not spoil the next one', async () => {
  expect(await answersTo(['timeout', 'survived'], {})).toEqual({ timeout: 'timeout', survived: 'survived' });
});
