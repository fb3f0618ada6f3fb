import { signal } from '@preact/signals';
import type { ActName } from './acts.ts';

/** The form that stands open above the composer. */
export const openForm = signal<ActName | 'answers' | undefined>(undefined);
