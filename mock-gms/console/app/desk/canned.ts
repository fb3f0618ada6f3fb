import { signal } from '@preact/signals';
import { keep, kept } from '../kept.ts';

const KEY = 'mock-gms-answers';

const FIRST = [
  'Hello, how can I help you?',
  'One moment please, I am looking that up.',
  'Is there anything else that I can do for you?',
  'Thank you for your message. Goodbye!',
];

/** Answers that are kept ready in this browser. */
export const answers = signal<readonly string[]>(remembered());

export function keepAnswers(texts: readonly string[]): void {
  answers.value = texts.map((text) => text.trim()).filter((text) => text !== '');
  keep('localStorage', KEY, answers.value);
}

/** The answers that have a text in them, wherever it stands. */
export function answersWith(text: string): readonly string[] {
  const wanted = text.toLowerCase();
  return answers.value.filter((answer) => answer.toLowerCase().includes(wanted));
}

function remembered(): readonly string[] {
  const before = kept('localStorage', KEY);
  return Array.isArray(before) && before.every((text) => typeof text === 'string') ? before : FIRST;
}
