import { defineConfig, type UserConfig } from 'tsdown';
import { commentsOnLines } from '../client/build/comments-on-lines.ts';
import { typesForRequire } from '../client/build/types-for-require.ts';

const common = {
  // Users of the fixture have it installed.
  deps: { neverBundle: [/^@playwright\/test/] },
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
} satisfies UserConfig;

const modules = { index: 'index.ts', capture: 'capture.ts', playwright: 'playwright.ts' };

/** What programs and tests load, each with `import` and with `require`; and the command. */
export default defineConfig([
  {
    ...common,
    entry: { ...modules, cli: 'cli.ts' },
    plugins: [commentsOnLines(), typesForRequire()],
    format: 'esm',
    dts: true,
    // The types are about Node's; a compiler that is told to look at no others finds them so.
    banner: { dts: '/// <reference types="node" />' },
    clean: true,
    outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  },
  {
    ...common,
    entry: modules,
    format: 'cjs',
    dts: false,
    clean: false,
    outExtensions: () => ({ js: '.cjs' }),
    // Jest has no import() without a flag.
    outputOptions: { dynamicImportInCjs: false },
  },
]);
