import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { caseMakers } from '../../case/case-makers.ts';
import type { CaseContext } from '../../case/context.ts';
import { assertStatus } from '../../probe/answer/assert-status.ts';
import { urlencoded } from '../../probe/wire/wire.ts';
import { WRONG_CHAT } from './given.ts';

const { decided } = caseMakers(['polling']);

/** Asserts that a path refuses methods by 405 that it does not take, and says that it takes POST. */
async function assertNamesMethods(context: CaseContext, url: string): Promise<void> {
  for (const method of ['GET', 'PUT']) {
    const { response } = await context.wire.send({ method, url });
    assertStatus({ response }, 405, `${method} ${url}`);
    assert.match(response.headers.allow ?? '', /\bPOST\b/, `Allow in the answer to ${method} ${url}`);
  }
}

/** The same path below a base of the same length that is spelled in other letters. */
function elsewhere(pathname: string): string {
  const end = pathname.lastIndexOf('/2/chat/');
  return `${pathname.slice(0, end).replaceAll(/[^/]/g, 'x')}${pathname.slice(end)}`.replace(
    /^\/2\//,
    '/x/2/',
  );
}

/** Which paths there are, and which methods they take: RFC 9110, 15.5.6, has a 405 name them. */
export const pathCases: readonly Case[] = [
  decided({
    id: 'http-27',
    title: 'A 405 of the chat API names the methods that the path accepts',
    readOnly: true,
    run: async (context) => {
      for (const path of ['', `/${WRONG_CHAT}/send`])
        await assertNamesMethods(context, `${context.dataURL}${path}`);
    },
  }),
  decided({
    id: 'http-28',
    title: 'A 405 about files names the methods that the path accepts, over REST and over chat-ntf',
    readOnly: true,
    needs: ['files'],
    run: async (context) => {
      for (const url of [`${context.dataURL}/${WRONG_CHAT}/file`, context.chatNtfURL])
        await assertNamesMethods(context, url);
    },
  }),
  decided({
    id: 'http-29',
    title: 'A 405 of the Bayeux server names the methods that the path accepts',
    readOnly: true,
    transports: ['cometd-long-polling'],
    run: async (context) => {
      for (const path of ['', '/connect']) await assertNamesMethods(context, `${context.cometdURL}${path}`);
    },
  }),
  decided({
    id: 'http-30',
    title: 'Outside the base path of the API, neither a chat nor its files are served',
    needs: ['files'],
    run: async (context) => {
      const chat = await context.start();
      for (const path of ['refresh', 'file/limits']) {
        const url = new URL(chat.url(path));
        url.pathname = elsewhere(url.pathname);
        const { response } = await context.wire.send({ url: url.href, body: urlencoded(chat.ids) });
        assert.ok(!response.body.toString().includes(chat.id), `nothing is told of the chat at ${url.href}`);
      }
      await chat.assertUnharmed();
    },
  }),
];
