import type { Rolldown } from 'tsdown';

/**
 * Writes each file of types a second time, as TypeScript wants it beside a module that is loaded with `require`: what the
 * types of an ES module say, a compiler does not believe of a CommonJS one.
 */
export function typesForRequire(): Rolldown.Plugin {
  return {
    name: 'types-for-require',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.fileName.endsWith('.d.ts'))
          this.emitFile({
            type: 'asset',
            fileName: file.fileName.replace(/ts$/, 'cts'),
            source: forRequire(file.code),
          });
    },
  };
}

/**
 * @example
 * forRequire('import { a } from "./shared.js";'); // 'import { a } from "./shared.cjs";'
 */
export function forRequire(types: string): string {
  return types.replaceAll(/^((?:import|export) [^;]*?(["'])\.\/[^"']+)\.js\2;/gm, '$1.cjs$2;');
}
