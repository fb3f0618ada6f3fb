import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const viewer = (file: string) => createRequire(import.meta.url).resolve(`rapidoc/dist/${file}`);

/** The pages of the API: small, and served as they are. Only they need the viewer. */
const DOCS = {
  'index.html': here('../docs/index.html'),
  'docs.css': here('../docs/docs.css'),
  'docs.js': here('../docs/docs.js'),
  'rapidoc-min.js': viewer('rapidoc-min.js'),
  'rapidoc-min.js.LICENSE.txt': viewer('rapidoc-min.js.LICENSE.txt'),
  'openapi.yaml': here('../../../openapi.yaml'),
};

const docs: Plugin = {
  name: 'docs',
  generateBundle() {
    for (const [name, file] of Object.entries(DOCS))
      this.emitFile({ type: 'asset', fileName: `docs/${name}`, source: readFileSync(file) });
  },
};

/** The console becomes a folder of files below the built server. Nothing is inlined: its policy forbids that. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [docs],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../../dist/console'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  logLevel: 'warn',
});
