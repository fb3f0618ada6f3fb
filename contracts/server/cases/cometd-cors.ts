import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { caseMakers } from '../../case/case-makers.ts';
import type { CaseContext } from '../../case/context.ts';
import { LongPollingCarrier } from '../../probe/bayeux/bayeux-carrier.ts';
import { readMessages } from '../../probe/bayeux/bayeux-message.ts';
import type { Answered } from '../../probe/wire/wire.ts';
import {
  assertAllows,
  assertReadable,
  assertReadableWithCredentials,
  assertVariesByOrigin,
  FROM_ORIGIN as HEADERS,
  preflight,
} from './other-origin.ts';

const HANDSHAKE = [
  { channel: '/meta/handshake', id: '1', version: '1.0', supportedConnectionTypes: ['long-polling'] },
];

const { decided, inferred, observed } = caseMakers(['cometd-long-polling']);

/** A handshake, a publication and a connect of a page. */
async function exchangesOf(context: CaseContext): Promise<readonly Answered[]> {
  const session = await context.bayeux();
  await session.handshake({}, { headers: HEADERS });
  const [handshake] = context.wire.exchanges;
  const carrier = session.longPolling;
  const publication = session.publication({ operation: 'requestChat', nickname: 'Ada' });
  return [
    handshake as Answered,
    await carrier.post([publication], { headers: HEADERS }),
    await carrier.post([session.connection(0)], { headers: HEADERS, path: '/connect' }),
  ];
}

export const cometdCorsCases: readonly Case[] = [
  observed('widgets', {
    id: 'cometd-cors-01',
    title: 'A page of another origin may read a handshake, a connect and a publication',
    run: async (context) => {
      for (const exchange of await exchangesOf(context)) assertReadable(exchange);
    },
  }),
  decided({
    id: 'cometd-cors-20',
    title: 'A page of another origin may read a handshake, a connect and a publication with credentials',
    run: async (context) => {
      for (const exchange of await exchangesOf(context)) assertReadableWithCredentials(exchange);
    },
  }),
  observed('widgets', {
    id: 'cometd-cors-02',
    readOnly: true,
    title: 'A preflight for content-type and authorization succeeds below the URL of the Bayeux server',
    run: async (context) => {
      for (const path of ['', '/handshake', '/connect', '/disconnect']) {
        const answered = await preflight(
          context,
          `${context.cometdURL}${path}`,
          'content-type,authorization',
        );
        assertReadable(answered);
        assertAllows(answered, 'content-type', 'authorization');
      }
    },
  }),
  decided({
    id: 'cometd-cors-03',
    readOnly: true,
    title: 'A page of another origin may read the refusal of an invalid Bayeux message',
    run: async (context) => {
      const carrier = new LongPollingCarrier(context.wire, context.cometdURL);
      for (const body of ['broken', '[]']) {
        const answered = await carrier.post(body, { headers: HEADERS });
        assert.equal(answered.response.status, 400);
        assertReadableWithCredentials(answered);
      }
    },
  }),
  inferred({
    id: 'cometd-cors-04',
    readOnly: true,
    title: 'The cookie for a page of another site has SameSite=None and Secure',
    run: async (context) => {
      const carrier = new LongPollingCarrier(context.wire, context.cometdURL);
      const { response } = await carrier.post(HANDSHAKE, { path: '/handshake', headers: HEADERS });
      const set = response.headers['set-cookie']?.join('\n') ?? '';
      assert.match(set, /;\s*SameSite=None(;|$)/im);
      assert.match(set, /;\s*Secure(;|$)/im);
    },
  }),
  decided({
    id: 'cometd-cors-05',
    readOnly: true,
    title: 'The cookie for a page of the same site is SameSite=Lax',
    run: async (context) => {
      const { hostname, protocol } = new URL(context.cometdURL);
      const headers = { origin: `${protocol}//${hostname}:1` };
      const carrier = new LongPollingCarrier(context.wire, context.cometdURL);
      const { response } = await carrier.post(HANDSHAKE, { path: '/handshake', headers });
      assert.match(response.headers['set-cookie']?.join('\n') ?? '', /;\s*SameSite=Lax(;|$)/im);
    },
  }),
  decided({
    id: 'cometd-cors-08',
    readOnly: true,
    title:
      'Over plain HTTP the cookie for a page of the same site is not Secure: not every browser would keep it',
    run: async (context) => {
      const { origin, protocol } = new URL(context.cometdURL);
      const carrier = new LongPollingCarrier(context.wire, context.cometdURL);
      const answered = await carrier.post(HANDSHAKE, { path: '/handshake', headers: { origin } });
      assert.equal(readMessages(answered)[0]?.successful, true, 'the handshake succeeds');
      const set = answered.response.headers['set-cookie']?.join('\n') ?? '';
      assert.match(set, /^BAYEUX_BROWSER=\w+/m);
      if (protocol === 'http:') assert.doesNotMatch(set, /;\s*Secure(;|$)/im);
    },
  }),
  decided({
    id: 'cometd-cors-06',
    readOnly: true,
    title: 'Caches are told that the answer to a handshake depends on the origin',
    run: async (context) => {
      const carrier = new LongPollingCarrier(context.wire, context.cometdURL);
      assertVariesByOrigin(await carrier.post(HANDSHAKE, { path: '/handshake', headers: HEADERS }));
    },
  }),
  decided({
    id: 'cometd-cors-07',
    readOnly: true,
    title: 'A preflight for apikey succeeds at the URL of the Bayeux server',
    run: async (context) => {
      const answered = await preflight(context, context.cometdURL, 'content-type,apikey');
      assertReadableWithCredentials(answered);
      assertAllows(answered, 'content-type', 'apikey');
    },
  }),
];
