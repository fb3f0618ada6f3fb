import assert from 'node:assert/strict';
import { observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as polling from '../../case/polling-case.ts';
import { assertNames, assertParameterRefused } from '../../probe/answer/answer.ts';
import { lastOf } from '../../probe/answer/transcript.ts';

const URL_WITH_QUERY = 'https://www.example.com/a?b=1&c=%C3%BC#d';

export const pushUrlCases: readonly Case[] = [
  observed('sdk', {
    id: 'push-url-01',
    title: 'pushUrl adds a PushUrl from the customer whose text is the URL',
    run: async (context) => {
      const chat = await context.customer();
      await chat.perform('pushUrl', { pushUrl: URL_WITH_QUERY });
      const event = lastOf(await chat.transcript(), 'PushUrl');
      assert.equal(event.text, URL_WITH_QUERY);
      assert.equal(event.from?.type, 'Client');
    },
  }),
  observed('widgets', {
    id: 'push-url-02',
    title: 'A URL pushed by the agent reaches the customer as a PushUrl',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.pushUrl(URL_WITH_QUERY);
      const event = lastOf(await chat.transcript(), 'PushUrl');
      assert.deepEqual([event.text, event.from?.nickname], [URL_WITH_QUERY, 'Ann']);
    },
  }),
  polling.decided({
    id: 'push-url-03',
    title: 'pushUrl without a URL is refused and names the parameter',
    run: async (context) => {
      const chat = await context.start();
      const refused = await chat.attempt('pushUrl');
      assertParameterRefused(refused);
      assertNames(refused, 'pushUrl');
      await chat.assertUnharmed();
    },
  }),
];
