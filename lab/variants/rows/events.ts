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
  },
  {
    id: 'greeting',
    title: 'greets each customer, and announces what nobody asked for',
    prepare: greet,
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
