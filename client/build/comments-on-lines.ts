import type { Rolldown } from 'tsdown';

/**
 * Puts every doc comment in the types on a line of its own. The compiler writes those of an object's members behind the
 * member before, where an editor takes them for a remark on that one and shows nothing.
 */
export function commentsOnLines(): Rolldown.Plugin {
  return {
    name: 'comments-on-lines',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.fileName.endsWith('.d.ts')) file.code = onLines(file.code);
    },
  };
}

/**
 * @example
 * onLines('a: 1; /** Two. *\/\n  b: 2;'); // 'a: 1;\n  /** Two. *\/\n  b: 2;'
 */
export function onLines(types: string): string {
  return types
    .replaceAll(/^( *)(.*[;{,]) (\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\n/gm, '$1$2\n$1$3\n')
    .replaceAll(/^( *)(\/\*\*.*\*\/)(readonly |\w)/gm, '$1$2\n$1$3');
}
