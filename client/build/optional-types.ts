import type { Rolldown } from 'tsdown';

/**
 * Types of a package that not everybody has installed: where it is missing, they are `any` and no error. TypeScript has no
 * other word for that than to ignore the line that imports them.
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
 * @example
 * importedIfThere('import { Page } from "a";', 'a'); // '// @ts-expect-error: …\nimport { Page } from "a";'
 */
export function importedIfThere(types: string, name: string): string {
  const line = new RegExp(`^import [^;]* from ["']${name}["'];$`, 'gm');
  return types.replaceAll(line, `// @ts-ignore: where ${name} is not installed, its types are any\n$&`);
}
