import { expect, test } from '@playwright/test';
import { generateListening } from './listening.ts';

const listening = (table: string) => [...generateListening(table).values()].join('');

test('each event becomes an overload with the sentence and the data of the table', () => {
  const types = listening('const events = {\n/** A chat has begun. */\nstarted: {} as Event<SessionData> };');
  expect(types).toContain('   * A chat has begun.\n   * @example\n   * service.on(');
  expect(types).toContain("  on(event: 'started', listener: (data: SessionData) => unknown): () => void;");
});

test('an event without a sentence is refused', () => {
  expect(() => listening('const events = { ended: {} as Bare };')).toThrow('says nothing of the event ended');
});
