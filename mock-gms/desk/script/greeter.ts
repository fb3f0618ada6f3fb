import type { Script } from './script.ts';

/** What the greeter says to what it hears: the first line that matches. */
const REPLIES: ReadonlyArray<{ readonly hears: RegExp; readonly says: string; readonly ends?: true }> = [
  {
    hears: /\b(good\s?bye|bye)\b|^\s*(tsch(ü|ue)ss|adi[oó]s|au revoir|ciao)\b/iu,
    says: 'Goodbye! It was nice to meet you.',
    ends: true,
  },
  { hears: /\b(thanks|thank you|danke|merci|gracias)\b/iu, says: 'You are welcome. Is there anything else?' },
  {
    hears: /\b(order|parcel|delivery)\b/iu,
    says: 'Your order left our warehouse this morning and should be with you tomorrow.',
  },
  {
    hears: /\b(opening|hours|open)\b/iu,
    says: 'We are here from nine to six, Monday to Friday. And in this mock: always.',
  },
  {
    hears: /\b(human|person|agent)\b/iu,
    says: 'I am a script. Join as an agent through the control API, and I hand over to you.',
  },
  {
    hears: /^\s*(hi|hello|hey|hallo|good (morning|afternoon|evening))\b/iu,
    says: 'Hello again! What can I do for you?',
  },
];

const OTHERWISE = 'Say “order”, “hours” or “human” to hear something else, or “goodbye” to end the chat.';

/** Joins after a second, greets, answers, and ends the chat when told goodbye. */
export const greeter: Script = {
  name: 'greeter',
  async run(conversation) {
    await conversation.wait(1000);
    await conversation.join({ nickname: 'Ada' });
    const name = conversation.customer;
    await conversation.say(`Hello ${name}, this is Ada. How can I help you?`, { typing: 900 });
    for (let text = await conversation.hear(); text !== undefined; text = await conversation.hear()) {
      const heard = text;
      const reply = REPLIES.find(({ hears }) => hears.test(heard));
      await conversation.wait(300);
      await conversation.say(reply?.says ?? `You wrote: ${heard.slice(0, 200)}. ${OTHERWISE}`, {
        typing: 900,
      });
      if (reply?.ends) return conversation.end();
    }
  },
};
