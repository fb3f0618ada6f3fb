import type { Rolldown } from 'tsdown';

/**
 * Marks the imports of a package that not everybody has installed. Where it is missing, its types are `any` instead of an
 * error: only `@ts-expect-error` above the import does that, so the declarations are written with it.
 */
export function optionalTypes(name: string): Rolldown.Plugin {
  return {
    name: 'optional-types',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.fileName.endsWith('.d.ts'))
          file.code = importedIfThere(file.code, name);
    },
  };
}

/**
 * The declarations, with each import of `name` ignored where the package is missing.
 * @example
 * importedIfThere('import { Page } from "a";', 'a'); // '// @ts-expect-error: …\nimport { Page } from "a";'
 */
export function importedIfThere(types: string, name: string): string {
  const line = new RegExp(`^import [^;]* from ["']${name}["'];$`, 'gm');
  return types.replaceAll(line, `// @ts-ignore: where ${name} is not installed, its types are any\n$&`);
}
