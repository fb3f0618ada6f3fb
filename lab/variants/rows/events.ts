import { isObject } from '../../../contracts/shared/json.ts';
import type { ServiceHandle } from '../../../mock-gms/index.ts';
import type { Wired } from '../relay/behaviour.ts';
import type { Variant } from '../variant.ts';

/** Which events customers are told. */
export const events: readonly Variant[] = [
  {
    id: 'leaves-untold',
    title: 'does not tell a customer who leaves at the end of a chat',
    behaviour: { answer: withoutLastLeaves },
    departs: [
      {
        because: 'real answers at the end hold the leaves',
        cases:
          'positions-27 agents-09 disconnect-06 disconnect-09 ending-01 ending-02 ending-05 ending-08 ending-10 ' +
          'push-18 presence-01 presence-04 cometd-keys-01 model-03 model-04',
      },
    ],
  },
  {
    id: 'greeting',
    title: 'greets each customer, and announces what nobody asked for',
    prepare: greet,
    departs: [
      {
        because: 'cases expect in a transcript what they had said there, and detection tells of a greeter',
        cases:
          'start-04 start-11 start-15 answer-07 positions-* send-* typing-03 typing-05 nickname-02 nickname-03 ' +
          'user-data-07 files-05 agents-* disconnect-03 disconnect-06 ending-01 encoding-* ' +
          'async-06 connect-02 connect-03 connect-08 connect-11 cometd-start-* push-* ' +
          'notifications-* model-03 model-04 custom-http-*',
      },
    ],
  },
];

function withoutLastLeaves(answer: Wired): Wired {
  const { messages, chatEnded } = answer;
  if (!Array.isArray(messages) || chatEnded !== true) return answer;
  return {
    ...answer,
    messages: messages.filter((each) => isObject(each) && each.type !== 'ParticipantLeft'),
  };
}

async function greet(service: ServiceHandle): Promise<void> {
  const announce = async (chatId: string, text: string) => {
    const chat = await service.chat(chatId);
    // A case may have ended it meanwhile.
    await chat.announce(text).catch(() => undefined);
  };
  const answered = new Set<string>();
  await service.follow((event) => {
    if (event.type === 'chatStarted') void announce(event.chatId, 'Welcome! Somebody will be with you soon.');
    if (event.type !== 'entry' || event.entry.type !== 'Message' || answered.has(event.chatId)) return;
    if (event.entry.from.type !== 'Client') return;
    answered.add(event.chatId);
    void announce(event.chatId, 'You are number 3 in the queue.');
  });
}
