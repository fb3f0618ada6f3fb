/** `npm run typecheck`: every room of the house under its own compiler settings, side by side. */

import { CACHE } from './cache.ts';
import { runChecks } from './checks.ts';
import { answerHelp } from './help.ts';
import { runNode } from './process.ts';

answerHelp(import.meta.url);

const projects = {
  'scripts, e2e, lab, docs': 'tsconfig.json',
  client: 'client/tsconfig.json',
  "client's tests": 'client/tsconfig.test.json',
  "client's examples": 'client/examples/tsconfig.json',
  'mock-gms': 'mock-gms/tsconfig.json',
  'customer’s page': 'mock-gms/demo/page/tsconfig.json',
  console: 'mock-gms/console/app/tsconfig.json',
  contracts: 'contracts/tsconfig.json',
} as const;

const checks = Object.entries(projects).map(([name, config]) => ({
  name,
  run: () =>
    runNode('node_modules/typescript7/bin/tsc', [
      ...['--project', config, '--pretty'],
      // What has not changed since the last time is not checked again.
      ...['--incremental', '--tsBuildInfoFile', `${CACHE}/types/${config.replaceAll('/', '-')}.tsbuildinfo`],
    ]),
}));

process.exitCode = (await runChecks(checks)) ? 0 : 1;
