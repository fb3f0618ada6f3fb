import { expect, test } from '@playwright/test';
import type { Act, Conversation } from '../../../mock-gms/capture.ts';
import { playedDifferences } from './differences.ts';

const event = (index: number, type: string, text: string, who = 'Client') => ({
  ...{ index, type, text },
  from: { nickname: who, participantId: 1, type: who },
});

function conversationOf(events: readonly ReturnType<typeof event>[]): Conversation {
  const answer = { statusCode: 0, chatEnded: false, nextPosition: events.length + 1, messages: events };
  const act: Act = {
    ...{ entry: 1, at: 0, end: 1, carrier: 'polling', endpoint: 'rest', service: 'support' },
    ...{ operation: 'refresh', chatId: 'x', fields: {}, headers: {}, answer, isRefused: false, status: 200 },
  };
  const told = {
    ...{ entry: 1, at: 1, chatId: 'x', service: 'support', pushed: false, status: 200 },
    answer,
  };
  const seen = events.map((each) => ({ event: each, at: 1, entry: 1 }));
  return { chatId: 'x', service: 'support', began: 0, acts: [act], told: [told], events: seen, unread: [] };
}

const SAID = [event(1, 'Message', 'one'), event(2, 'Message', 'two'), event(3, 'PushUrl', 'three')];
const GREETED = [
  event(1, 'Message', 'one'),
  event(2, 'Notice', 'Welcome', 'External'),
  event(3, 'Message', 'two'),
  event(4, 'PushUrl', 'three'),
];

for (const [who, server, mock] of [
  ['server', GREETED, SAID],
  ['mock', SAID, GREETED],
] as const) {
  test(`an event that the ${who} alone has is the only difference`, () => {
    const conversation = conversationOf(server);
    const found = playedDifferences(conversation, {
      acts: conversation.acts,
      statuses: [200],
      mock: conversationOf(mock),
      leftOut: [],
    });
    expect(found.map(({ kind, times }) => [kind, times])).toEqual([
      ['answer messages', 1],
      ['event Notice', 1],
    ]);
  });
}
