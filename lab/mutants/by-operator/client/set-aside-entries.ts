import type { SetAside } from '../set-aside.ts';

/** Mutants of the client that no test is to find. One that a test finds all the same counts as found. */
export const setAside: readonly SetAside[] = [
  {
    kind: 'equivalent',
    file: 'chat/messages.ts',
    operator: 'ArrayDeclaration',
    text: 'return Array.isArray(messages) ? messages : [];',
    reason: 'what is not an event is left out of the transcript wherever it is read',
  },
];
