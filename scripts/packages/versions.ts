/** What the packages are tried with, by exact version; it is installed into projects of its own, never into this one. */
const VERSIONS = {
  '@arethetypeswrong/cli': '0.18.5',
  '@playwright/test': '1.64.1',
  '@rollup/plugin-node-resolve': '16.0.3',
  '@rollup/plugin-terser': '1.0.2',
  'cometd-nodejs-client': '1.5.0',
  esbuild: '0.28.2',
  jest: '30.5.2',
  'jest-environment-jsdom': '30.5.2',
  jsdom: '26.1.0',
  lmdb: '3.5.6',
  publint: '0.3.25',
  rollup: '4.68.8',
  vite: '8.3.8',
  vitest: '4.1.12',
  webpack: '5.113.0',
} as const;

/** Packages of the registry as `npm install` is told of them. */
export function pinned(...names: readonly (keyof typeof VERSIONS)[]): string[] {
  return names.map((name) => `${name}@${VERSIONS[name]}`);
}
