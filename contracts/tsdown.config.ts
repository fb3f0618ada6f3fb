import { defineConfig, type UserConfig } from 'tsdown';
import { commentsOnLines } from '../client/build/comments-on-lines.ts';
import { optionalTypes } from '../client/build/optional-types.ts';
import { typesForRequire } from '../client/build/types-for-require.ts';

/** In the sources the server is a neighbour, in a project that installs this package it is a dependency. */
const mockGms = {
  name: 'mock-gms is a dependency',
  resolveId: {
    filter: { id: /\/mock-gms\/(index|capture)\.ts$/ },
    handler: (id: string) => ({
      id: id.endsWith('capture.ts') ? 'mock-gms/capture' : 'mock-gms',
      external: true,
    }),
  },
};

const common = {
  deps: { neverBundle: [/^@playwright\/test/, /^playwright/, /^mock-gms/] },
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
} satisfies UserConfig;

/** What programs and tests load, with `import` and with `require`; and the command. */
export default defineConfig([
  {
    ...common,
    entry: { index: 'index.ts', cli: 'cli.ts' },
    plugins: [mockGms, commentsOnLines(), optionalTypes('@playwright/test'), typesForRequire()],
    format: 'esm',
    dts: true,
    // The types are about Node's; a compiler that is told to look at no others finds them so.
    banner: { dts: '/// <reference types="node" />' },
    clean: true,
    outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  },
  {
    ...common,
    entry: { index: 'index.ts' },
    plugins: [mockGms],
    format: 'cjs',
    dts: false,
    clean: false,
    outExtensions: () => ({ js: '.cjs' }),
  },
]);
