import { expect, test } from '@playwright/test';
import type { ChatEvent } from '../transport/transport.ts';
import { leaveOf } from './farewell.ts';
import { toMessage } from './messages.ts';

const from = (participantId: number, type: ChatEvent['from']['type'], nickname = type as string) => ({
  participantId,
  type,
  nickname,
});
const event = (type: ChatEvent['type'], who: ChatEvent['from'], index = 1): ChatEvent => ({
  type,
  index,
  from: who,
  utcTime: 1000,
});
const nothing = { messages: [], originalMessages: [] };

test('of the leaves in the answer each kind gets its own', () => {
  const [agent, client] = [from(2, 'Agent'), from(1, 'Client')];
  const messages = [
    event('Message', client),
    event('ParticipantLeft', agent, 5),
    event('ParticipantLeft', client, 6),
  ];
  const answer = { statusCode: 0 as const, messages };
  expect(leaveOf('Client', answer, nothing, 9)).toEqual(messages[2]);
  expect(leaveOf('Agent', answer, nothing, 9)).toEqual(messages[1]);
  expect(leaveOf('Supervisor', answer, nothing, 9)).toEqual({
    type: 'ParticipantLeft',
    from: from(0, 'Supervisor', ''),
    utcTime: 9,
  });
});

test('where the answer names nobody who leaves, the last participant of that kind in the transcript does', () => {
  const originalMessages = [
    event('Message', from(2, 'Agent', 'Ann'), 2),
    event('Message', from(3, 'Agent', 'Bob'), 3),
    event('Message', from(1, 'Client'), 4),
  ];
  const messages = originalMessages.map((each) => toMessage(each));
  expect(leaveOf('Agent', undefined, { messages, originalMessages }, 9)).toEqual({
    type: 'ParticipantLeft',
    from: from(3, 'Agent', 'Bob'),
    utcTime: 9,
  });
});
