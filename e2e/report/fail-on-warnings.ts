import { test } from '@playwright/test';

/** Warnings of Node's own that say nothing of what is tested. */
const OF_NODE: ReadonlySet<string> = new Set(['DeprecationWarning', 'ExperimentalWarning']);

/**
 * Lets a warning fail the test in which it comes: the server shows its own failures so, and a test that only looks at
 * answers would pass them by. A test that wants a warning takes the listeners away meanwhile.
 *
 * Errors that nobody catches and rejections that nobody handles fail the run as it is: the runner listens for them.
 *
 * @param project the project whose tests are meant; others run servers with mistakes on purpose
 */
export function failOnWarnings(target: Pick<NodeJS.Process, 'on'>, project: string): void {
  target.on('warning', (warning) => {
    if (OF_NODE.has(warning.name) || runningProject() !== project) return;
    throw new Error(`a warning that no test expects: ${warning.stack ?? warning.message}`);
  });
}

/** The project of the test that runs; undefined between tests. */
function runningProject(): string | undefined {
  try {
    return test.info().project.name;
  } catch {
    return undefined;
  }
}
