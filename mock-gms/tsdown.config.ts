import { defineConfig } from 'tsdown';
import { commentsOnLines } from '../client/build/comments-on-lines.ts';

export default defineConfig({
  entry: { index: 'index.ts', cli: 'cli.ts', capture: 'capture.ts', playwright: 'playwright.ts' },
  // Users of the fixture have it installed.
  external: [/^@playwright\/test/, /^playwright/],
  plugins: [commentsOnLines()],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: true,
  clean: true,
  outDir: 'dist',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
});
