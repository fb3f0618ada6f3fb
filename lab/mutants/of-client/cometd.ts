import type { ClientMutant } from './client-mutant.ts';

/** Wrong clients: the connection over CometD. */
export const cometdClientMutants: readonly ClientMutant[] = [
  {
    id: 'cometd-early-lost',
    title: 'loses what is pushed together with the answer to its start',
    file: 'transport/cometd/cometd.ts',
    find: `      early.forEach(receive);
`,
    replace: '',
    killer: [
      'transport/cometd/cometd.test.ts',
      'what comes in one batch with the answer to the start is not lost',
    ],
  },
  {
    id: 'cometd-heartbeat-after-end',
    title: 'says after the end that the server was in contact',
    file: 'transport/cometd/cometd.ts',
    find: `        stopHeartbeat();
`,
    replace: '',
    killer: [
      'session/leftovers.test.ts',
      'a chat that has ended, from either side, leaves no timer, over CometD',
    ],
  },
  {
    id: 'cometd-asks-once-too-often',
    title: 'asks once more than it may for what it missed',
    file: 'transport/cometd/missed-news.ts',
    find: 'asked < limit ?',
    replace: 'asked <= limit ?',
    killer: [
      'transport/cometd/missed-news.test.ts',
      'a server that says goodbye is asked again, every three seconds and thirty times at most',
    ],
  },
  {
    id: 'cometd-forgets-missed',
    title: 'asks from where it is now, and not from where the first loss was',
    file: 'transport/cometd/missed-news.ts',
    find: 'missedFrom ??= chat.position();',
    replace: 'missedFrom = chat.position();',
    killer: [
      'transport/cometd/catching-up.test.ts',
      'a new loss after the client gave up is asked for again, from the first event that was missed',
    ],
  },
  {
    id: 'cometd-missed-from-first-loss',
    title: 'asks from where an earlier loss was that is mended',
    file: 'transport/cometd/missed-news.ts',
    find: `      missedFrom = undefined;
`,
    replace: '',
    killer: [
      'transport/cometd/missed-news.test.ts',
      'after a second loss, what was missed by then is asked for, and not what the first one had cost',
    ],
  },
  {
    id: 'cometd-any-push-is-news',
    title: 'connects at once as long as anything is pushed',
    file: 'transport/cometd/cometd.ts',
    find: 'return chat?.position() !== before;',
    replace: 'return true;',
    killer: [
      'transport/cometd/pace.test.ts',
      'a push that holds no events is no news: connects that bring it at once are a second apart',
    ],
  },
  {
    id: 'cometd-sent-after-end',
    title: 'calls a message sent that arrived after the end of the chat',
    file: 'session/conversation.ts',
    find: 'const isOver = this.#session !== session && !session.hungUp;',
    replace: 'const isOver = false;',
    killer: [
      'transport/cometd/cometd.test.ts',
      'a message that arrives when the chat has ended is not called sent',
    ],
  },
  {
    id: 'cometd-own-end-unsends',
    title: 'rejects a message that was sent before this page ended the chat',
    file: 'session/conversation.ts',
    find: 'this.#session !== session && !session.hungUp',
    replace: 'this.#session !== session',
    killer: ['transport/cometd/cometd.test.ts', 'a message that is followed by the end of this page is sent'],
  },
  {
    id: 'cometd-pushed-is-unsent',
    title: 'rejects a message that was pushed before the end',
    file: 'session/conversation.ts',
    find: '!this.record.hasOwn((fields as { message: string }).message, position)',
    replace: 'position > 0',
    killer: [
      'transport/cometd/cometd.test.ts',
      'a message that was pushed before the end is sent, though its acknowledgement comes after it',
    ],
  },
  {
    id: 'cometd-listens-after-close',
    title: 'takes in what is pushed after it was closed',
    file: 'transport/cometd/connection.ts',
    find: 'if (connection.state && listener.pushed(data))',
    replace: 'if (listener.pushed(data))',
    killer: [
      'transport/cometd/late-start.test.ts',
      'a minute after a start was given up, nothing of it is left',
    ],
  },
];
