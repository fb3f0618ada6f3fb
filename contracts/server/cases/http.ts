import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, inferred } from '../../case/polling-case.ts';
import { assertHttpError, assertParameterRefused, readSuccess } from '../../probe/answer/answer.ts';
import { ownOf, textsOf } from '../../probe/answer/transcript.ts';
import { CustomerFiles } from '../../probe/customer/customer-files.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import { multipart, raw, urlencoded } from '../../probe/wire/wire.ts';
import { everyKind } from './every-kind.ts';
import { assertReadable, FROM_ORIGIN, preflight } from './other-origin.ts';

/** Requests that one connection carries. */
const MANY = 120;

/** HTTP itself. */
export const httpCases: readonly Case[] = [
  inferred({
    id: 'http-01',
    title: 'The Content-Length of an answer is the number of its bytes, also in refusals and beyond ASCII',
    run: async (context) => {
      for (const { request, response } of await everyKind(context)) {
        const length = response.headers['content-length'];
        if (length === undefined) continue;
        assert.equal(Number(length), response.body.length, `${request.method} ${request.url}`);
      }
    },
  }),
  inferred({
    id: 'http-02',
    title: `${MANY} requests in a row, with refusals among them, are all answered`,
    run: async (context) => {
      const chat = await context.start();
      for (let i = 0; i < MANY; i++) {
        if (i % 10 === 0) await chat.attemptRaw('nothing', chat.ids);
        if (i % 10 === 5) await chat.attempt('send', { message: '' });
        await chat.perform('refresh', { transcriptPosition: 0 });
      }
      await chat.assertUnharmed();
    },
  }),
  inferred({
    id: 'http-03',
    title: 'A page of another origin may read every kind of answer',
    run: async (context) => {
      for (const answered of await everyKind(context, FROM_ORIGIN)) assertReadable(answered);
    },
  }),
  inferred({
    id: 'http-04',
    title: 'A page of another origin may read every kind of answer where an apikey is required, given or not',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireApikey('k-1');
      const headers = { ...FROM_ORIGIN, apikey: 'k-1' };
      for (const answered of await everyKind(context, headers)) assertReadable(answered);
      for (const refused of [FROM_ORIGIN, { ...FROM_ORIGIN, apikey: 'k-2' }])
        assertReadable(await context.post('', urlencoded({ nickname: 'Ada' }), refused));
    },
  }),
  inferred({
    id: 'http-05',
    title: 'A query string after the URL changes nothing',
    run: async (context) => {
      readSuccess(await context.post('?_=1700000000000', urlencoded({ nickname: 'Ada' })));
      const chat = await context.start();
      readSuccess(await chat.attemptRaw('send?_=1700000000001', { ...chat.ids, message: 'Hello' }));
      assert.deepEqual(textsOf(ownOf(await chat.transcript())), ['Hello']);
    },
  }),
  inferred({
    id: 'http-06',
    title: 'Content types are recognised in upper case, and with parameters',
    run: async (context) => {
      const { bytes } = urlencoded({ nickname: 'Ada' });
      for (const type of [
        'APPLICATION/X-WWW-FORM-URLENCODED',
        'Application/x-www-form-urlencoded; Charset=utf-8',
        'application/x-www-form-urlencoded ;charset="UTF-8"',
      ])
        readSuccess(await context.post('', raw(bytes, type)));
      const form = multipart({ nickname: 'Ada' });
      const [, parameters] = (form.contentType ?? '').split(';');
      readSuccess(await context.post('', raw(form.bytes, `Multipart/Form-Data;${parameters}`)));
    },
  }),
  inferred({
    id: 'http-07',
    title: 'A page without an origin of its own may read the answers',
    run: async (context) => {
      const answered = await context.post('', urlencoded({ nickname: 'Ada' }), { origin: 'null' });
      readSuccess(answered);
      const allowed = answered.response.headers['access-control-allow-origin'];
      assert.ok(allowed === 'null' || allowed === '*', `Access-Control-Allow-Origin is ${allowed}`);
    },
  }),
  decided({
    id: 'http-08',
    title: 'No answer may be kept by a cache',
    run: async (context) => {
      for (const { request, response } of await everyKind(context)) {
        if (request.method !== 'POST') continue;
        assert.doesNotMatch(response.headers['cache-control'] ?? '', /max-age=[1-9]|immutable|\bpublic\b/);
        assert.equal(
          response.headers.expires === undefined || Date.parse(response.headers.expires) <= Date.now(),
          true,
        );
      }
    },
  }),
  inferred({
    id: 'http-09',
    title:
      'Names of headers may be in upper or lower case, and headers that the server does not know change nothing',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireApikey('k-1');
      for (const name of ['APIKEY', 'ApiKey'])
        readSuccess(
          await context.post('', urlencoded({ nickname: 'Ada' }), {
            [name]: 'k-1',
            'X-Requested-With': 'x',
            Accept: '*/*',
          }),
        );
    },
  }),
  inferred({
    id: 'http-10',
    title: 'A preflight lets pages send headers that tracing tools and gateways add',
    readOnly: true,
    run: async (context) => {
      const asked = 'content-type,traceparent, X-Request-ID,ADRUM';
      const { response } = await preflight(context, context.dataURL, asked);
      const allowed = String(response.headers['access-control-allow-headers'] ?? '')
        .toLowerCase()
        .split(/\s*,\s*/);
      for (const name of ['content-type', 'traceparent', 'x-request-id', 'adrum'])
        assert.ok(
          allowed.includes(name) || allowed.includes('*'),
          `${name} is allowed, of ${allowed.join(', ')}`,
        );
    },
  }),
  decided({
    id: 'http-11',
    title: 'A body with a content encoding is refused with 415 and starts no chat; identity is accepted',
    run: async (context) => {
      const form = urlencoded({ nickname: 'Ada' });
      for (const encoding of ['gzip', 'identity, gzip', 'br'])
        assertHttpError(await context.post('', form, { 'content-encoding': encoding }), 415, 415);
      for (const encoding of ['identity', 'Identity'])
        readSuccess(await context.post('', form, { 'content-encoding': encoding }));
    },
  }),
  decided({
    id: 'http-12',
    title: 'Paths that the API does not have are answered 404 in JSON',
    readOnly: true,
    run: async (context) => {
      const base = context.target.chatApiURL;
      for (const url of [
        `${base}/`,
        `${context.dataURL}//send`,
        `${context.dataURL}/0/send/more`,
        `${base}s/x`,
      ])
        assertHttpError(await context.wire.send({ url, body: urlencoded({ nickname: 'Ada' }) }), 404);
    },
  }),
  decided({
    id: 'http-13',
    title: 'A text in a part of a multipart form that has a content type is read as text',
    run: async (context) => {
      const { contentType, bytes } = multipart({ nickname: 'Zoë' });
      for (const type of ['text/plain; charset=utf-8', 'application/octet-stream']) {
        const typed = bytes.toString().replace('name="nickname"', `$&\r\nContent-Type: ${type}`);
        const chat = new PollingCustomer(context, await context.post('', raw(typed, contentType)));
        assert.equal((await chat.transcript())[0]?.from?.nickname, 'Zoë', type);
      }
    },
  }),
  decided({
    id: 'http-14',
    title: 'A request without a body and without a content type is an empty form',
    run: async (context) => {
      const chat = await context.start();
      for (const [url, code] of [
        [context.dataURL, 161],
        [chat.url('send'), 100],
      ] as const)
        assertParameterRefused(await context.wire.send({ url }), code);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'http-15',
    title: 'Paths below a file that the API does not have are answered 404 in JSON, and no file is harmed',
    needs: ['files'],
    run: async (context) => {
      const chat = await context.start();
      const files = new CustomerFiles(context, chat);
      const fileId = await files.upload();
      for (const path of [
        `file/${fileId}`,
        `file/${fileId}/remove`,
        `file/${fileId}/delete/more`,
        `file/${fileId}/`,
      ])
        assertHttpError(await chat.attemptRaw(path, chat.ids), 404);
      await files.bytes(fileId);
    },
  }),
  decided({
    id: 'http-16',
    title:
      'A part of a multipart form that has no name, or an empty one, is refused with 400 and starts no chat',
    run: async (context) => {
      const { contentType, bytes } = multipart({ nickname: 'Ada', unnamed: 'x' });
      for (const nameless of ['form-data; name=""', 'form-data']) {
        const body = bytes.toString().replace('form-data; name="unnamed"', nameless);
        const { response } = await context.post('', raw(body, contentType));
        assert.equal(response.status, 400, nameless);
      }
    },
  }),
  decided({
    id: 'http-17',
    title: 'An invalid percent escape in a form stays as it is, and those around it are read',
    run: async (context) => {
      const chat = await context.start();
      const ids = new URLSearchParams(chat.ids).toString();
      readSuccess(
        await chat.attemptRaw('send', {}, () => raw(`${ids}&message=50%+off+%zz+%c3%bC+%F0%9f%98%80%2`)),
      );
      assert.deepEqual(textsOf(ownOf(await chat.transcript())), ['50% off %zz ü 😀%2']);
    },
  }),
  decided({
    id: 'http-18',
    title: 'A 401 names the scheme of the credentials that it wants',
    needs: ['access'],
    run: async (context) => {
      const asked = async () => {
        const { response } = await context.post('', urlencoded({ nickname: 'Ada' }));
        assert.equal(response.status, 401);
        return response.headers['www-authenticate'] ?? '';
      };
      await context.access.requireApikey('k-1');
      assert.match(await asked(), /^[\w-]+( |$)/, 'WWW-Authenticate begins with a scheme');
      await context.access.requireBasic('ada', 'secret');
      assert.match(await asked(), /\bBasic\b/i);
    },
  }),
];
