#!/usr/bin/env node
import { runCommand } from './cli/run-command.ts';
import { startProblem } from './cli/start-problem.ts';

runCommand(process.argv.slice(2)).catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`mock-gms: ${startProblem(error)}\n`);
  process.exit(2);
});
