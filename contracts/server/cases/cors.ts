import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import type { CaseContext } from '../../case/context.ts';
import { decided, observed } from '../../case/polling-case.ts';
import { type Answered, raw, urlencoded } from '../../probe/wire/wire.ts';
import { ABOVE_BODY_LIMIT } from './given.ts';
import {
  assertAllows,
  assertReadable,
  assertReadableWithCredentials,
  assertVariesByOrigin,
  FROM_ORIGIN,
  preflight,
} from './other-origin.ts';

/** One exchange for each kind of refusal that a page must be able to read. */
const refusals: Readonly<Record<number, (context: CaseContext) => Promise<Answered>>> = {
  400: (context) => context.post('', urlencoded({ subject: 'nameless' }), FROM_ORIGIN),
  404: async (context) => {
    const chat = await context.start();
    return context.post(`/${chat.id}/nothing`, urlencoded(chat.ids), FROM_ORIGIN);
  },
  405: (context) => context.wire.send({ method: 'GET', url: context.dataURL, headers: FROM_ORIGIN }),
  413: (context) => context.post('', raw('x'.repeat(ABOVE_BODY_LIMIT)), FROM_ORIGIN),
  415: (context) => context.post('', raw('{}', 'application/json'), FROM_ORIGIN),
};

export const corsCases: readonly Case[] = [
  observed('widgets', {
    id: 'cors-01',
    title: 'A page of another origin may read the answers to a start and to an operation',
    run: async (context) => {
      assertReadable(await context.post('', urlencoded({ nickname: 'Ada' }), FROM_ORIGIN));
      const chat = await context.start({ nickname: 'Ada' }, FROM_ORIGIN);
      assertReadable(await chat.attempt('refresh'));
    },
  }),
  decided({
    id: 'cors-02',
    title:
      'The origin is reflected, credentials are allowed, and caches are told that the answer depends on the origin',
    run: async (context) => {
      const chat = await context.start({ nickname: 'Ada' }, FROM_ORIGIN);
      const answered = await chat.attempt('refresh');
      assertReadableWithCredentials(answered);
      assertVariesByOrigin(answered);
    },
  }),
  observed('widgets', {
    id: 'cors-03',
    readOnly: true,
    title: 'A preflight for apikey and authorization succeeds on the start URL, with and without its slash',
    run: async (context) => {
      for (const url of [context.dataURL, `${context.dataURL}/`]) {
        const answered = await preflight(context, url, 'apikey,authorization');
        assertReadable(answered);
        assertAllows(answered, 'apikey', 'authorization');
      }
    },
  }),
  observed('widgets', {
    id: 'cors-04',
    title: 'A preflight succeeds on the URL of an operation',
    run: async (context) => {
      const chat = await context.start();
      const answered = await preflight(context, chat.url('send'), 'apikey');
      assertReadable(answered);
      assertAllows(answered, 'apikey');
    },
  }),
  observed('widgets', {
    id: 'cors-06',
    title: 'A preflight succeeds on the URLs of files',
    needs: ['files'],
    run: async (context) => {
      const chat = await context.start();
      for (const operation of ['file', 'file/limits', 'file/0075FFFFFFFF0000/download']) {
        const answered = await preflight(context, chat.url(operation), 'apikey');
        assertReadable(answered);
        assertAllows(answered, 'apikey');
      }
    },
  }),
  observed('widgets', {
    id: 'cors-07',
    readOnly: true,
    title: 'A preflight succeeds on chat-ntf',
    needs: ['files', 'cometd'],
    run: async (context) => {
      const answered = await preflight(context, context.chatNtfURL, 'apikey');
      assertReadable(answered);
      assertAllows(answered, 'apikey');
    },
  }),
  decided({
    id: 'cors-05',
    readOnly: true,
    title: 'A preflight is answered 204, reflects the origin and allows credentials, content-type and POST',
    run: async (context) => {
      const answered = await preflight(context, context.dataURL, 'content-type');
      assert.equal(answered.response.status, 204);
      assertReadableWithCredentials(answered);
      assertAllows(answered, 'content-type');
      assert.match(answered.response.headers['access-control-allow-methods'] ?? '', /\bPOST\b/);
    },
  }),
  decided({
    id: 'cors-22',
    readOnly: true,
    title: 'A preflight that asks for no headers is answered 204, and names those that the API has',
    run: async (context) => {
      const headers = { ...FROM_ORIGIN, 'access-control-request-method': 'POST' };
      const answered = await context.wire.send({ method: 'OPTIONS', url: context.dataURL, headers });
      assert.equal(answered.response.status, 204);
      assertReadable(answered);
      assertAllows(answered, 'content-type', 'apikey', 'authorization');
      const names = (answered.response.headers['access-control-allow-headers'] ?? '').split(/\s*,\s*/);
      for (const name of names) assert.match(name, /^[\w-]+$/, 'the name of a header');
    },
  }),
  ...Object.entries(refusals).map(([status, refused], i) =>
    decided({
      id: `cors-1${i}`,
      title: `A page of another origin may read a ${status}`,
      run: async (context) => {
        const exchange = await refused(context);
        assert.equal(exchange.response.status, Number(status));
        assertReadableWithCredentials(exchange);
      },
    }),
  ),
  decided({
    id: 'cors-20',
    title: 'A page of another origin may read a 401, and its preflight needs no credentials',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireApikey('a-key');
      const refused = await context.post('', urlencoded({ nickname: 'Ada' }), FROM_ORIGIN);
      assert.equal(refused.response.status, 401);
      assertReadableWithCredentials(refused);
      assertAllows(await preflight(context, context.dataURL, 'apikey'), 'apikey');
    },
  }),
  decided({
    id: 'cors-21',
    readOnly: true,
    title: 'A preflight allows the headers that tracing tools add, and repeats nothing else that it was sent',
    run: async (context) => {
      const asked = 'traceparent, X-Request-Id, no name, x(y), <b>, Content-Type';
      const answered = await preflight(context, context.dataURL, asked);
      assertAllows(answered, 'traceparent', 'x-request-id', 'content-type');
      const listed = answered.response.headers['access-control-allow-headers'] ?? '';
      assert.doesNotMatch(listed, /no name|[()<>]/, 'what cannot be the name of a header is left out');
      const names = listed.toLowerCase().split(/\s*,\s*/);
      assert.equal(new Set(names).size, names.length, `each header stands there once: ${listed}`);
    },
  }),
];
