import type { SetAside } from './set-aside.ts';

/** Mutants that no case is to find, by file. */
export const setAside: readonly SetAside[] = [];
