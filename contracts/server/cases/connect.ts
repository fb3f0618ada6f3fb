import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, inferred, observed } from '../../case/cometd-case.ts';
import { textsOf } from '../../probe/answer/transcript.ts';
import { type BayeuxMessage, parseMessages } from '../../probe/bayeux/bayeux-message.ts';
import { answerOfPush, type CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';

const longPolling = ['cometd-long-polling'] as const;
const webSocket = ['cometd-websocket'] as const;

export const connectCases: readonly Case[] = [
  observed('widgets', {
    id: 'connect-01',
    readOnly: true,
    title: 'A connect that advises a timeout of 0 is answered at once',
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      const { successful } = await context.soon(
        session.connect({ timeout: 0 }),
        'the first connect is answered',
      );
      assert.equal(successful, true);
    },
  }),
  decided({
    id: 'connect-30',
    readOnly: true,
    title: 'The answer to a first connect advises to retry',
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      const { advice } = await context.soon(session.connect({ timeout: 0 }), 'the first connect is answered');
      assert.equal(advice?.reconnect, 'retry');
    },
  }),
  observed('widgets', {
    id: 'connect-02',
    title: 'A held connect is answered when something is pushed, and the answer contains the push',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      const held = customer.session.hold();
      await customer.perform('send', { message: 'Hello' });
      assert.equal((await context.soon(held, 'the held connect is answered')).successful, true);
      assert.deepEqual(textsOf(customer.events), ['Hello']);
    },
  }),
  inferred({
    id: 'connect-03',
    title: 'Pushes wait for the next connect while none is held, and keep their order',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      for (const message of ['one', 'two', 'three']) await customer.perform('send', { message });
      await customer.untilEvent({ type: 'Message', text: 'three' });
      assert.deepEqual(textsOf(customer.events), ['one', 'two', 'three']);
    },
  }),
  inferred({
    id: 'connect-04',
    title: 'Over a WebSocket pushes come while a connect is held, which stays held',
    transports: webSocket,
    run: async (context) => {
      const customer = await context.cometd();
      let isAnswered = false;
      const answered = customer.session.hold().then(() => {
        isAnswered = true;
      });
      answered.catch(() => {});
      await customer.perform('send', { message: 'Hello' });
      await customer.untilEvent({ type: 'Message', text: 'Hello' });
      assert.equal(isAnswered, false, 'the connect is still held');
    },
  }),
  inferred({
    id: 'connect-05',
    title: 'A disconnect answers the connect that is held',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      const held = customer.session.hold();
      await customer.perform('updateData', { 'userData[a]': '1' });
      await customer.session.disconnect();
      // A broken connection does not count as an answer.
      const reply = await context.soon(
        held.catch(() => undefined),
        'the held connect ends',
      );
      assert.equal(reply?.successful, true, 'the held connect is answered with success');
    },
  }),
  decided({
    id: 'connect-06',
    title: 'A second connect ends the one that is held, and a push comes once',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const [first, second] = [session.hold(), session.connect()];
      await customer.perform('send', { message: 'once' });
      const both = Promise.allSettled([first, second]);
      await context.soon(both, 'both connects are answered');
      assert.deepEqual(textsOf(customer.events), ['once']);
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'connect-07',
    title: 'A second connect over one WebSocket takes the place of the first, and a push comes once',
    transports: webSocket,
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const [first, second] = [session.hold(), session.connect()];
      let isSecondAnswered = false;
      second.then(
        () => {
          isSecondAnswered = true;
        },
        () => {},
      );
      await context.soon(first, 'the first connect is answered');
      // Once it is answered, so would be the connect that was sent before it.
      await customer.perform('updateData', { 'userData[a]': '1' });
      assert.equal(isSecondAnswered, false, 'the second connect is held');
      await customer.perform('send', { message: 'once' });
      await customer.untilEvent({ type: 'Message', text: 'once' });
      await customer.assertUnharmed();
      assert.deepEqual(textsOf(customer.events), ['once', 'still here']);
    },
  }),
  decided({
    id: 'connect-36',
    title: 'A connect that another one has replaced is answered only once, even after its own timeout',
    transports: webSocket,
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      const first = session.connection(200);
      let answers = 0;
      session.socket.onFrame((text) => {
        answers += parseMessages(text).filter(
          ({ channel, id }) => channel === first.channel && id === first.id,
        ).length;
      });
      const ended = session.ask(first);
      // Its own time is longer: once it is answered, so would be the first one again.
      await context.soon(session.connect({ timeout: 400 }), 'the second connect is answered');
      await context.soon(ended, 'the first connect is answered');
      assert.equal(answers, 1, 'answers to the first connect');
    },
  }),
  decided({
    id: 'connect-37',
    title:
      'Over a WebSocket the replies to a connect and a subscription in one frame come together in one frame',
    transports: webSocket,
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const messages = [
        session.connection(),
        session.message('/meta/subscribe', { subscription: session.channel }),
      ];
      const together: number[] = [];
      session.socket.onFrame((text) => {
        const replies = parseMessages(text).filter(({ id, channel }) =>
          messages.some((message) => message.id === id && message.channel === channel),
        );
        if (replies.length > 0) together.push(replies.length);
      });
      await context.soon(session.send(messages), 'the replies to a frame with a connect');
      assert.deepEqual(together, [messages.length], 'replies in each frame that has one');
    },
  }),
  decided({
    id: 'connect-38',
    title: 'Over a WebSocket a connect with nothing to push is held, and no empty frame comes',
    transports: webSocket,
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      let isAnswered = false;
      let empty = 0;
      session.socket.onFrame((text) => {
        if (parseMessages(text).length === 0) empty += 1;
      });
      // Another connect would take the place of this one.
      session
        .connect()
        .catch(() => {})
        .finally(() => {
          isAnswered = true;
        });
      // Frames are answered in their order: once this one is, whatever the connect brings at once is there.
      await customer.perform('updateData', { 'userData[a]': '1' });
      assert.equal(isAnswered, false, 'the connect is held');
      assert.equal(empty, 0, 'frames without a message');
    },
  }),
  inferred({
    id: 'connect-08',
    title: 'A client whose connect breaks off asks for what it missed, and nothing is lost or duplicated',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      for (const round of [1, 2, 3]) {
        const abort = new AbortController();
        const held = customer.session.connect({ signal: abort.signal }).catch(() => undefined);
        // Once it is answered, the connect that was sent before it is most likely held.
        await customer.perform('updateData', { 'userData[round]': String(round) });
        abort.abort();
        await held;
        await customer.perform('send', { message: `during ${round}` });
        const next = Math.max(...customer.events.map(({ index = 0 }) => index)) + 1;
        await customer.session.ask(
          customer.publication('requestNotifications', { transcriptPosition: next }),
        );
        await customer.perform('send', { message: `after ${round}` });
        await customer.untilEvent({ type: 'Message', text: `after ${round}` });
      }
      // What was asked for may be what was pushed: clients tell by the index.
      const once = new Map(customer.events.map(({ index, text }) => [index, text]));
      const said = [...once].sort(([a = 0], [b = 0]) => a - b).flatMap(([, text]) => text ?? []);
      assert.deepEqual(
        said,
        [1, 2, 3].flatMap((round) => [`during ${round}`, `after ${round}`]),
      );
    },
  }),
  decided({
    id: 'connect-09',
    title: 'After a connect that broke off, the next one brings its pushes, each once and in order',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      const rounds = [
        ['one', 'two'],
        ['three', 'four'],
      ];
      for (const texts of rounds) {
        await breakOffConnect(customer);
        for (const message of texts) await customer.perform('send', { message });
        await customer.untilEvent({ type: 'Message', text: String(texts.at(-1)) });
      }
      assert.deepEqual(textsOf(customer.events), rounds.flat());
    },
  }),
  decided({
    id: 'connect-34',
    title: 'After a connect that broke off, all messages of a batch are pushed once and in order',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      await breakOffConnect(customer);
      const texts = ['one', 'two', 'three'];
      await customer.session.send(texts.map((message) => customer.publication('send', { message })));
      await customer.untilEvent({ type: 'Message', text: 'three' });
      await customer.assertUnharmed();
      assert.deepEqual(textsOf(customer.events), [...texts, 'still here']);
    },
  }),
  decided({
    id: 'connect-10',
    title: 'A session whose WebSocket broke goes on over the next one, with what was pushed meanwhile',
    transports: webSocket,
    needs: ['cross-transport'],
    run: async (context) => {
      const customer = await context.cometd();
      const polled = new PollingCustomer(context, customer.started);
      const { clientId } = customer.session;
      customer.session.clientId = '';
      customer.session.socket.terminate();
      await customer.session.socket.closed;
      await polled.perform('send', { message: 'meanwhile' });
      const again = await context.bayeux();
      again.clientId = clientId;
      const { secureKey } = customer.ids;
      await again.publish({ operation: 'sendMessage', secureKey, message: 'over the next' });
      const says = (push: BayeuxMessage) => textsOf(answerOfPush(push).messages);
      const came = await again.until((push) => says(push).includes('over the next'), 'the last message');
      assert.deepEqual(came.flatMap(says), ['meanwhile', 'over the next']);
    },
  }),
  inferred({
    id: 'connect-11',
    title: 'A handshake that replaces an abandoned session follows the chat again',
    run: async (context) => {
      const customer = await context.cometd();
      await customer.session.handshake();
      const { chatEnded, messages } = await customer.requestNotifications({ transcriptPosition: 1 });
      assert.deepEqual([chatEnded, messages.length], [false, 1]);
      await customer.assertUnharmed();
    },
  }),
  inferred({
    id: 'connect-12',
    title: 'Over a WebSocket a push needs no connect beside the held one',
    transports: webSocket,
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const came = new Promise<void>((resolve) => {
        session.socket.onFrame((text) => text.includes('"Message"') && resolve());
      });
      void session.hold();
      await customer.perform('send', { message: 'Hello' });
      await context.soon(came, 'the message is pushed');
    },
  }),
  decided({
    id: 'connect-20',
    title: 'A connect with nothing to push is held for 30 seconds and answered with success',
    needs: ['slow'],
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      await session.connect({ timeout: 0 });
      const sentAt = context.wire.now;
      const { successful } = await session.connect();
      const held = context.wire.now - sentAt;
      assert.equal(successful, true);
      assert.ok(held > 25_000 && held < 40_000, `it was held for ${held} ms`);
    },
  }),
];

/** Sends a connect, and breaks it off while the server holds it. */
async function breakOffConnect(customer: CometdCustomer): Promise<void> {
  const abort = new AbortController();
  const held = customer.session.connect({ signal: abort.signal }).catch(() => undefined);
  // Once it is answered, the connect that was sent before it is most likely held.
  await customer.perform('updateData', { 'userData[a]': '1' });
  abort.abort();
  await held;
  // And once this is, the server has most likely seen that it broke off.
  await customer.perform('updateData', { 'userData[b]': '1' });
}
