import { fileURLToPath } from 'node:url';

/** Where the pages are built, the same from the sources and from the built package: the package's `dist/console`. */
export const BUILT = fileURLToPath(new URL('../dist/console', import.meta.url));
