import { createRequire } from 'node:module';

let loaded: typeof import('yaml') | undefined;

/** YAML, loaded when it is needed first: that takes 30 ms, which a server that plays no script can save. */
export function yaml(): typeof import('yaml') {
  loaded ??= createRequire(import.meta.url)('yaml') as typeof import('yaml');
  return loaded;
}
