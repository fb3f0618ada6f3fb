import type { BayeuxMessage } from '../../../contracts/probe/bayeux/bayeux-message.ts';
import type { Wired } from '../relay/behaviour.ts';
import { isPush } from '../relay/differ.ts';
import type { Variant } from '../variant.ts';

/** When a server answers and pushes, and how much at once. */
export const timing: readonly Variant[] = [
  { id: 'as-it-is', title: 'is mock-gms, behind the relay that the others need', behaviour: {} },
  { id: 'answers-20', title: 'answers after 20 ms', behaviour: { answersAfter: 20 } },
  { id: 'answers-150', title: 'answers after 150 ms', behaviour: { answersAfter: 150 } },
  { id: 'answers-1500', title: 'answers after 1,500 ms', behaviour: { answersAfter: 1_500 } },
  {
    id: 'carries-out-20',
    title: 'acknowledges publications at once and carries them out 20 ms later',
    behaviour: { carriesOutAfter: 20 },
  },
  {
    id: 'carries-out-150',
    title: 'acknowledges publications at once and carries them out 150 ms later',
    behaviour: { carriesOutAfter: 150 },
  },
  { id: 'pushes-late', title: 'pushes 100 ms late', behaviour: { pushesAfter: 100 } },
  {
    id: 'pushes-bundled',
    title: 'pushes late, and puts the events that came meanwhile into one push',
    behaviour: { pushesAfter: 30, bayeux: bundled },
  },
  {
    id: 'pushes-one-by-one',
    title: 'pushes the leaves of an end one by one',
    behaviour: { bayeux: (messages) => messages.flatMap(oneByOne) },
  },
];

function eventsOf({ data }: BayeuxMessage): readonly unknown[] {
  const { messages } = data as Wired;
  return Array.isArray(messages) ? messages : [];
}

/** Live events that follow each other become one push; an answer that something is asked for is left alone. */
function bundled(messages: readonly BayeuxMessage[]): readonly BayeuxMessage[] {
  const out: BayeuxMessage[] = [];
  for (const message of messages) {
    const last = out.at(-1);
    if (last === undefined || !isLive(last) || !isLive(message) || chatOf(last) !== chatOf(message)) {
      out.push(message);
      continue;
    }
    const data = { ...(message.data as Wired), messages: [...eventsOf(last), ...eventsOf(message)] };
    out[out.length - 1] = { ...message, data };
  }
  return out;
}

function isLive(message: BayeuxMessage): boolean {
  if (!isPush(message)) return false;
  const { statusCode, chatEnded } = message.data as Wired;
  const [first] = eventsOf(message) as readonly Wired[];
  return statusCode === 0 && chatEnded === false && Number(first?.index ?? 0) > 1;
}

function chatOf({ channel, data }: BayeuxMessage): string {
  return `${channel} ${(data as Wired).chatId}`;
}

/** The leaves of an end come one by one, the last of them with the end; the answer to a read stays one push. */
function oneByOne(message: BayeuxMessage): readonly BayeuxMessage[] {
  if (!isPush(message)) return [message];
  const answer = message.data as Wired;
  const events = eventsOf(message) as readonly Wired[];
  if (answer.chatEnded !== true || Number(events[0]?.index ?? 0) <= 1) return [message];
  return events.map((event, i) => {
    const isLast = i === events.length - 1;
    const data = { ...answer, messages: [event], nextPosition: Number(event.index) + 1, chatEnded: isLast };
    return { ...message, data };
  });
}
