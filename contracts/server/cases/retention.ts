import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided } from '../../case/polling-case.ts';
import { assertSessionRefused } from '../../probe/answer/answer.ts';
import { passAway } from './registered-customer.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What is left of a chat after its end. */
export const retentionCases: readonly Case[] = [
  decided({
    id: 'ending-14',
    title: 'An ended chat can be read completely for some minutes, however often, and not at all a day later',
    needs: ['clock', 'agent'],
    run: async (context) => {
      for (const ends of ['customer', 'agent', 'server'] as const) {
        const chat = await context.start();
        const side = await chat.agentSide();
        const agent = await side.join({ nickname: 'Ann' });
        await agent.say('Goodbye');
        if (ends === 'customer') await chat.perform('disconnect');
        else if (ends === 'agent') await agent.endChat();
        else await side.end();
        const atOnce = await chat.untilEnded();
        for (let i = 0; i < 3; i++) {
          await passAway(context, MINUTE);
          assert.deepEqual(await chat.untilEnded(), atOnce, `the ${ends} ended it ${i + 1} minutes ago`);
        }
        await passAway(context, DAY);
        assertSessionRefused(await chat.attempt('refresh'));
      }
    },
  }),
  decided({
    id: 'ending-15',
    title: 'A chat goes on beside one that ended long ago',
    needs: ['clock'],
    run: async (context) => {
      const [ended, other] = [await context.start(), await context.start()];
      await ended.perform('disconnect');
      for (let i = 0; i < 30; i++) {
        await passAway(context, MINUTE / 2);
        await other.perform('send', { message: 'still here' });
      }
      assertSessionRefused(await ended.attempt('send', { message: 'too late' }));
      await other.assertUnharmed();
      assert.equal((await other.transcript()).length, 32);
    },
  }),
];
