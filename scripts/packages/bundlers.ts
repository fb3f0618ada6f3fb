/** How each bundler makes one app of its source: the file it is, and its text. The app's files land in `out/<bundler>`. */
export const BUNDLERS = {
  esbuild: `
import { build } from 'esbuild';
await build({
  entryPoints: [process.argv[2]],
  outdir: process.argv[3],
  ...{ bundle: true, minify: true, format: 'esm', splitting: true, legalComments: 'none', target: 'es2022' },
});
`,
  rollup: `
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
const bundle = await rollup({ input: process.argv[2], plugins: [resolve({ browser: true }), terser({ format: { comments: false } })] });
await bundle.write({ dir: process.argv[3], format: 'es' });
`,
  webpack: `
import { resolve } from 'node:path';
import webpack from 'webpack';
const compiler = webpack({
  mode: 'production',
  entry: resolve(process.argv[2]),
  output: { path: resolve(process.argv[3]) },
});
compiler.run((error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ?? stats.toString());
    process.exitCode = 1;
  }
});
`,
  Vite: `
import { build } from 'vite';
await build({
  logLevel: 'error',
  build: {
    outDir: process.argv[3],
    modulePreload: { polyfill: false },
    rollupOptions: { input: process.argv[2] },
  },
});
`,
} as const;
