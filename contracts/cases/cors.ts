import assert from 'node:assert/strict';
import type { Case } from '../case/case.ts';
import type { CaseContext } from '../case/context.ts';
import { decided, observed } from '../case/polling-case.ts';
import { type Answered, raw, urlencoded } from '../probe/wire.ts';

const ORIGIN = 'https://www.example.com';
const HEADERS = { origin: ORIGIN };

function assertReadableBy(origin: string, { response }: Answered): void {
  const allowed = response.headers['access-control-allow-origin'];
  assert.ok(
    allowed === origin || allowed === '*',
    `Access-Control-Allow-Origin lets ${origin} read a ${response.status}, it is ${allowed}`,
  );
}

function assertReadableWithCredentials(exchange: Answered): void {
  const { headers } = exchange.response;
  assert.equal(headers['access-control-allow-origin'], ORIGIN);
  assert.equal(headers['access-control-allow-credentials'], 'true');
}

function preflight(context: CaseContext, url: string, requestHeaders: string): Promise<Answered> {
  const headers = {
    ...HEADERS,
    'access-control-request-method': 'POST',
    'access-control-request-headers': requestHeaders,
  };
  return context.wire.send({ method: 'OPTIONS', url, headers });
}

function assertAllows({ response }: Answered, ...wanted: string[]): void {
  assert.ok(
    response.status >= 200 && response.status < 300,
    `a preflight succeeds, it is ${response.status}`,
  );
  const listed = (response.headers['access-control-allow-headers'] ?? '').toLowerCase().split(/\s*,\s*/);
  for (const header of wanted)
    assert.ok(listed.includes(header), `${header} is allowed, those are ${listed}`);
}

/** One exchange for each kind of refusal that a page must be able to read. */
const refusals: Readonly<Record<number, (context: CaseContext) => Promise<Answered>>> = {
  400: (context) => context.post('', urlencoded({ subject: 'nameless' }), HEADERS),
  404: async (context) => {
    const chat = await context.start();
    return context.post(`/${chat.id}/nothing`, urlencoded(chat.ids), HEADERS);
  },
  405: (context) => context.wire.send({ method: 'GET', url: context.dataURL, headers: HEADERS }),
  413: (context) => context.post('', raw('x'.repeat(1024 * 1024 + 1024)), HEADERS),
  415: (context) => context.post('', raw('{}', 'application/json'), HEADERS),
};

export const corsCases: readonly Case[] = [
  observed('widgets', {
    id: 'cors-01',
    title: 'A page of another origin may read the answers to a start and to an operation',
    run: async (context) => {
      assertReadableBy(ORIGIN, await context.post('', urlencoded({ nickname: 'Ada' }), HEADERS));
      const chat = await context.start({ nickname: 'Ada' }, HEADERS);
      assertReadableBy(ORIGIN, await chat.attempt('refresh'));
    },
  }),
  decided({
    id: 'cors-02',
    title: 'The origin is reflected and credentials are allowed',
    run: async (context) => {
      const chat = await context.start({ nickname: 'Ada' }, HEADERS);
      assertReadableWithCredentials(await chat.attempt('refresh'));
    },
  }),
  observed('widgets', {
    id: 'cors-03',
    readOnly: true,
    title: 'A preflight for apikey and authorization succeeds on the start URL, with and without its slash',
    run: async (context) => {
      for (const url of [context.dataURL, `${context.dataURL}/`]) {
        const answered = await preflight(context, url, 'apikey,authorization');
        assertReadableBy(ORIGIN, answered);
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
      assertReadableBy(ORIGIN, answered);
      assertAllows(answered, 'apikey');
    },
  }),
  observed('widgets', {
    id: 'cors-06',
    title: 'A preflight succeeds on the URLs of files',
    needs: ['files'],
    run: async (context) => {
      const chat = await context.start();
      for (const operation of ['file', 'file/limits', 'file/0123456789abcdef01234567/download']) {
        const answered = await preflight(context, chat.url(operation), 'apikey');
        assertReadableBy(ORIGIN, answered);
        assertAllows(answered, 'apikey');
      }
    },
  }),
  decided({
    id: 'cors-05',
    readOnly: true,
    title: 'A preflight is a 204 that reflects the origin and allows credentials, content-type and POST',
    run: async (context) => {
      const answered = await preflight(context, context.dataURL, 'content-type');
      assert.equal(answered.response.status, 204);
      assertReadableWithCredentials(answered);
      assertAllows(answered, 'content-type');
      assert.match(answered.response.headers['access-control-allow-methods'] ?? '', /\bPOST\b/);
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
      const refused = await context.post('', urlencoded({ nickname: 'Ada' }), HEADERS);
      assert.equal(refused.response.status, 401);
      assertReadableWithCredentials(refused);
      assertAllows(await preflight(context, context.dataURL, 'apikey'), 'apikey');
    },
  }),
];
