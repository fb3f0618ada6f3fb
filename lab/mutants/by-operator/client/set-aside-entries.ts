import type { SetAside } from '../set-aside.ts';

/** Mutants of the client that no test is to find. One that a test finds all the same counts as found. */
export const setAside: readonly SetAside[] = [];
