import { defineConfig } from 'tsdown';
import { commentsOnLines } from '../client/build/comments-on-lines.ts';

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

export default defineConfig({
  entry: {
    index: 'index.ts',
    cli: 'cli.ts',
  },
  deps: { neverBundle: [/^@playwright\/test/, /^playwright/, /^mock-gms/] },
  plugins: [mockGms, commentsOnLines()],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: true,
  clean: true,
  outDir: 'dist',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
});
