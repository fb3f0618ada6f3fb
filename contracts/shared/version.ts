import manifest from '../package.json' with { type: 'json' };

/**
 * The version of this package.
 *
 * @example
 * /^\d+\.\d+\.\d+/.test(VERSION); // true
 * @see CHANGELOG.md
 */
export const VERSION: string = manifest.version;
