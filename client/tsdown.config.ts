import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';

const here = fileURLToPath(new URL('.', import.meta.url));
const { name, version, license } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
const banner = `/*! ${name} ${version} | ${license} */`;

const common = { cwd: here, outDir: 'dist', target: 'es2022', clean: false, logLevel: 'warn' } as const;

/** For apps: modules with their types. For pages: one script. */
export default defineConfig([
  {
    ...common,
    entry: ['index.ts', 'testing.ts'],
    format: 'esm',
    platform: 'neutral',
    tsconfig: 'tsconfig.json',
    dts: true,
    outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
    inputOptions: { checks: { pluginTimings: false } },
    // What both entries use; without hashes, so that a build leaves nothing of the one before.
    outputOptions: {
      banner,
      chunkFileNames: ({ name }) => (name.endsWith('.d') ? 'shared.d.ts' : 'shared.js'),
    },
  },
  {
    ...common,
    entry: { 'gms-webchat': 'embed.ts' },
    format: 'iife',
    platform: 'browser',
    minify: true,
    dts: false,
    outputOptions: { entryFileNames: 'gms-webchat.js', banner },
  },
]);
