import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { inferred } from '../../case/cometd-case.ts';
import type { CaseContext } from '../../case/context.ts';
import type { BayeuxMessage } from '../../probe/bayeux-message.ts';
import type { BayeuxSession } from '../../probe/bayeux-session.ts';
import { answerOfPush } from '../../probe/cometd-customer.ts';
import { dataOf } from '../../probe/cometd-data.ts';
import { textsOf } from '../../probe/transcript.ts';
import { isObject } from '../../shared/json.ts';

/** How long a connect may be held that waits for a push, in milliseconds. */
const HELD = 5_000;

/** What acknowledges the answer to a connect, or says that a server takes acknowledgements. */
function ackOf({ ext }: BayeuxMessage): unknown {
  return isObject(ext) ? ext.ack : undefined;
}

/** A session that acknowledges what it gets; undefined where the server does not offer that. */
async function acknowledging(context: CaseContext): Promise<BayeuxSession | undefined> {
  const session = await context.bayeux();
  const reply = await session.handshake({ ext: { ack: true } });
  return ackOf(reply) === true ? session : undefined;
}

/** Connects and acknowledges; tells what came along, and what acknowledges it. */
async function connected(
  session: BayeuxSession,
  ack: unknown,
  timeout: number,
): Promise<{ ack: unknown; pushes: readonly BayeuxMessage[] }> {
  const before = session.pushes.length;
  const reply = await session.ask({ ...session.connection(timeout), ext: { ack } });
  assert.equal(typeof ackOf(reply), 'number', 'the answer to a connect has a number to acknowledge it by');
  return { ack: ackOf(reply), pushes: session.pushes.slice(before) };
}

/** The acknowledge extension of CometD, where a server offers it. */
export const acknowledgedCases: readonly Case[] = [
  inferred({
    id: 'acknowledged-01',
    title: 'What a client did not acknowledge comes with its next connect again, and then no more',
    run: async (context) => {
      const session = await acknowledging(context);
      if (session === undefined) return;
      const first = await connected(session, 0, 0);
      const waiting = connected(session, first.ack, HELD);
      await session.publish(dataOf('requestChat', { nickname: 'Ada' }));
      const { pushes, ack } = await waiting;
      assert.equal(pushes.length, 1, 'the answer to the start comes with the connect that is held');
      const [start] = pushes.map(answerOfPush);
      assert.notEqual(start?.secureKey ?? '', '', 'it is the answer to the start');
      assert.notEqual(ack, first.ack);
      const again = await connected(session, first.ack, 0);
      assert.deepEqual(again.pushes.map(answerOfPush), [start], 'what was not acknowledged comes again');
      const then = await connected(session, again.ack, 0);
      assert.deepEqual(then.pushes, [], 'what was acknowledged does not');
    },
  }),
  inferred({
    id: 'acknowledged-02',
    title: 'Where a client acknowledges, what is pushed comes with connects alone, once and in order',
    run: async (context) => {
      const session = await acknowledging(context);
      if (session === undefined) return;
      const waiting = connected(session, 0, HELD);
      await session.publish(dataOf('requestChat', { nickname: 'Ada' }));
      let { ack, pushes } = await waiting;
      const [start] = pushes.map(answerOfPush);
      const { secureKey } = start ?? {};
      for (const message of ['one', 'two', 'three'])
        await session.publish({ secureKey, ...dataOf('send', { message }) });
      assert.equal(session.pushes.length, 1, 'nothing comes without a connect');
      const texts: unknown[] = [];
      for (let connects = 0; texts.length < 3 && connects < 4; connects += 1) {
        ({ ack, pushes } = await connected(session, ack, HELD));
        texts.push(...pushes.flatMap((push) => textsOf(answerOfPush(push).messages)));
      }
      assert.deepEqual(texts, ['one', 'two', 'three']);
    },
  }),
];
