import { expect, test } from '@playwright/test';
import type { Act, Conversation } from '../../../mock-gms/capture.ts';
import { isOfSomebody } from './somebody.ts';

test('what a customer attached is theirs, also deep in JSON', () => {
  const fields = {
    nickname: 'Jo',
    eventAttributes: '{"wishes":{"colours":["teal green"]}}',
    userData: '[{{',
  };
  const act = { operation: 'send', fields } as unknown as Act;
  const chat = { acts: [act], events: [] } as unknown as Conversation;
  for (const text of ['jo', 'Teal Green', 'no teal green today', '[{{'])
    expect(isOfSomebody(text, chat), text).toBe(true);
  for (const text of ['teal', 'blue']) expect(isOfSomebody(text, chat), text).toBe(false);
});
