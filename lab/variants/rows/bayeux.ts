import { type BayeuxMessage, isReply } from '../../../contracts/probe/bayeux/bayeux-message.ts';
import type { Variant } from '../variant.ts';

/** How much a Bayeux server says. */
export const bayeux: readonly Variant[] = [
  {
    id: 'chatty-bayeux',
    title: 'gives every reply advice, ext and more',
    behaviour: { bayeux: (messages) => messages.map(chatty) },
  },
  {
    id: 'pushes-first',
    title: 'puts pushes before the replies of a response',
    behaviour: {
      bayeux: (messages) => [...messages.filter((each) => !isReply(each)), ...messages.filter(isReply)],
    },
  },
  {
    id: 'replies-first',
    title: 'puts replies before the pushes of a response, and the last reply first',
    behaviour: {
      bayeux: (messages) => [
        ...messages.filter(isReply).reverse(),
        ...messages.filter((each) => !isReply(each)),
      ],
    },
  },
  { id: 'no-websocket', title: 'takes no WebSockets', settings: { webSocket: false } },
];

function chatty(message: BayeuxMessage): BayeuxMessage {
  const ext = { timesync: { tc: 1, ts: 2, p: 3, a: 4 }, ack: true };
  if (!isReply(message)) return { ...message, ext };
  const advice = { interval: 0, timeout: 30_000, maxInterval: 10_000, reconnect: 'retry', ...message.advice };
  const further = { timestamp: 'Fri, 27 Nov 2026 10:00:00 GMT', minimumVersion: '1.0' };
  return message.successful === true ? { ...further, ...message, ext, advice } : { ...message, ext };
}
