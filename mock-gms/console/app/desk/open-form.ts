import { effect, signal } from '@preact/signals';
import { place } from '../state/store.ts';
import type { ActName } from './acts.ts';

/** The form that stands open above the composer. */
export const openForm = signal<ActName | 'answers' | undefined>(undefined);

let shownChat = place.peek().chat;

// A form is about the chat in which it was opened.
effect(() => {
  if (place.value.chat === shownChat) return;
  shownChat = place.value.chat;
  openForm.value = undefined;
});
