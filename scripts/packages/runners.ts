import { NODES, nodeOf } from './nodes.ts';
import { endedWell, type Part } from './part.ts';
import { Project } from './project.ts';
import { pinned } from './versions.ts';

/** What is run in a project, by the file that Node is given, its arguments, and what it has to print. */
const RUNS: readonly { readonly row: string; readonly args: readonly string[]; readonly prints?: RegExp }[] =
  [
    { row: 'import', args: ['esm.mjs'] },
    { row: 'require', args: ['commonjs.cjs'] },
    { row: 'node:test', args: ['--test', 'node-test/chat.test.mjs'] },
    { row: 'vitest 4', args: ['node_modules/vitest/vitest.mjs', 'run', 'vitest/'] },
    { row: 'Jest 30', args: ['node_modules/jest/bin/jest.js', 'jest/'] },
    {
      row: 'mock-gms --version',
      args: ['node_modules/mock-gms/dist/cli.js', '--version'],
      prints: /^\d+\.\d+\.\d+/,
    },
    {
      row: 'gms-contracts --mock',
      args: ['node_modules/gms-contracts/dist/cli.js', '--mock', '--only', 'start-01'],
      prints: /MUST 1 of 1 passed/,
    },
  ];

/** The packages in a CommonJS project, without a setting, with each version of Node. */
export const runners: Part = {
  title: 'Programs and test runners, in a CommonJS project without settings',
  rows: 'what is run',
  async prepare(archives, folder) {
    const project = new Project(folder, 'runners');
    project.take('runners');
    await project.install([
      ...Object.values(archives),
      ...pinned('cometd-nodejs-client', 'lmdb', 'jest', 'jest-environment-jsdom', 'jsdom', 'vitest'),
    ]);
    const nodes = new Map<string, string>();
    for (const version of NODES) nodes.set(version, await nodeOf(version));
    return [...nodes].flatMap(([version, node]) =>
      RUNS.map(({ row, args, prints = /(?:)/ }) => ({
        row,
        column: `Node ${version}`,
        check: async () => {
          const outcome = await project.run(node, args);
          const isToldSo = prints.test(outcome.output);
          return isToldSo ? endedWell(outcome) : { ok: false, details: outcome.output.trimEnd() };
        },
      })),
    );
  },
};
