import { expect, test } from '@playwright/test';
import { run } from './process.ts';

const node = process.execPath;

test('a command that fails is an outcome with its code and everything it wrote', async () => {
  const outcome = await run(node, ['-e', 'console.log("out"); console.error("err"); process.exit(3)']);
  expect(outcome.code).toBe(3);
  expect(outcome.output).toContain('out\n');
  expect(outcome.output).toContain('err\n');
});

test('a command that does not exist is an outcome too', async () => {
  const outcome = await run('no-such-command-anywhere', []);
  expect(outcome.code).toBe(127);
  expect(outcome.output).toContain('ENOENT');
});

test('a time limit ends a command together with what it started', async () => {
  const forever = 'setInterval(() => {}, 1000)';
  const parent = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(forever)}], { stdio: "inherit" }); ${forever}`;
  // The child holds the same pipes: the outcome only arrives once both are gone.
  const outcome = await run(node, ['-e', parent], { limit: 300 });
  expect(outcome.code).toBe(124);
});
