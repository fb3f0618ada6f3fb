import { expect, test } from '@playwright/test';
import { runNode } from '../../scripts/process.ts';

test('an id that no variant has ends with 2, also beside one that there is', async () => {
  const { code, output } = await runNode('lab/variants/run.ts', ['--only=gaps,nope']);
  expect([code, output.trim()]).toEqual([2, 'no variant has the id nope']);
});
