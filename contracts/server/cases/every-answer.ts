import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../case/case.ts';
import { caseMakers } from '../../case/case-makers.ts';
import type { CaseContext } from '../../case/context.ts';
import { ownOf } from '../../probe/answer/transcript.ts';
import { type Answered, raw, urlencoded } from '../../probe/wire/wire.ts';
import { checkProperty } from '../model/check-property.ts';
import { everyKind, everyKindOfBayeux, everyKindOfFiles } from './every-kind.ts';
import { ABOVE_BODY_LIMIT, WRONG_KEY } from './given.ts';
import { assertReadable, FROM_ORIGIN } from './other-origin.ts';

const { decided, inferred } = caseMakers(['polling']);
const NO_ORIGIN = { origin: 'null' };

/** Asserts that a page without an origin of its own, such as one in a sandbox, may read an answer. */
function assertReadableWithoutOrigin({ request, response }: Answered): void {
  const allowed = response.headers['access-control-allow-origin'];
  const what = `${request.method} ${request.url}, HTTP ${response.status}`;
  assert.ok(allowed === 'null' || allowed === '*', `Access-Control-Allow-Origin is ${allowed}: ${what}`);
}

function assertLength({ request, response }: Answered): void {
  const length = response.headers['content-length'];
  if (length === undefined) return;
  assert.equal(Number(length), response.body.length, `${request.method} ${request.url}`);
}

/** Requests that servers refuse, each in its own way; a lenient one may take some of them. */
const REFUSED = {
  'no name': (context: CaseContext) => context.post('', urlencoded({})),
  'an unknown operation': (context: CaseContext) => context.post('/0000/nothing', urlencoded({ a: 1 })),
  'another type': (context: CaseContext) => context.post('', raw('{"nickname":"Ada"}', 'application/json')),
  'another method': (context: CaseContext) => context.wire.send({ method: 'GET', url: context.dataURL }),
  'a method with a body': (context: CaseContext) =>
    context.wire.send({ method: 'PUT', url: context.dataURL, body: urlencoded({ nickname: 'Ada' }) }),
  'a broken form': (context: CaseContext) =>
    context.post('', raw('--x\r\nbroken', 'multipart/form-data; boundary=x')),
  'too much': (context: CaseContext) => context.post('', raw('x'.repeat(ABOVE_BODY_LIMIT))),
  'too much, in pieces': (context: CaseContext) =>
    context.wire.send({
      url: context.dataURL,
      body: raw('x'.repeat(ABOVE_BODY_LIMIT)),
      pieces: { bytes: 100_000, chunked: true },
    }),
} as const;

/** What is wrong with the form may be said in the answer alone, with HTTP 200. */
const ABOUT_THE_FORM: ReadonlySet<keyof typeof REFUSED> = new Set([
  'no name',
  'another type',
  'a broken form',
]);

const refusals = fc.array(fc.constantFrom(...(Object.keys(REFUSED) as (keyof typeof REFUSED)[])), {
  minLength: 6,
  maxLength: 10,
});

/** What holds for answers of every kind. */
export const everyAnswerCases: readonly Case[] = [
  inferred({
    id: 'http-19',
    title: 'A page without an origin of its own may read every kind of answer, refusals among them',
    run: async (context) => {
      for (const answered of await everyKind(context, NO_ORIGIN)) assertReadableWithoutOrigin(answered);
    },
  }),
  inferred({
    id: 'http-20',
    title: 'A page without an origin of its own may read that an apikey is missing or wrong',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireApikey('k-1');
      for (const headers of [NO_ORIGIN, { ...NO_ORIGIN, apikey: 'k-2' }]) {
        const refused = await context.post('', urlencoded({ nickname: 'Ada' }), headers);
        assert.ok(refused.response.status >= 400, 'it is refused');
        assertReadableWithoutOrigin(refused);
      }
    },
  }),
  inferred({
    id: 'http-21',
    title: 'A page of another origin, or without one of its own, may read every kind of answer about files',
    needs: ['files'],
    run: async (context) => {
      for (const answered of await everyKindOfFiles(context, FROM_ORIGIN)) assertReadable(answered);
      for (const answered of await everyKindOfFiles(context, NO_ORIGIN))
        assertReadableWithoutOrigin(answered);
    },
  }),
  inferred({
    id: 'http-22',
    title: 'A page of another origin, or without one of its own, may read every kind of answer of Bayeux',
    transports: ['cometd-long-polling'],
    run: async (context) => {
      for (const answered of await everyKindOfBayeux(context, FROM_ORIGIN)) assertReadable(answered);
      for (const answered of await everyKindOfBayeux(context, NO_ORIGIN))
        assertReadableWithoutOrigin(answered);
    },
  }),
  inferred({
    id: 'http-23',
    title: 'The Content-Length of every answer about files is the number of its bytes',
    needs: ['files'],
    run: async (context) => {
      const answers = await everyKindOfFiles(context);
      assert.ok(new Set(answers.map(({ response }) => response.status)).size > 1, 'some are refusals');
      for (const answered of answers) assertLength(answered);
    },
  }),
  inferred({
    id: 'http-24',
    title: 'The Content-Length of every answer of Bayeux is the number of its bytes',
    transports: ['cometd-long-polling'],
    run: async (context) => {
      const answers = await everyKindOfBayeux(context);
      assert.ok(new Set(answers.map(({ response }) => response.status)).size > 1, 'some are refusals');
      for (const answered of answers) assertLength(answered);
    },
  }),
  inferred({
    id: 'http-25',
    title: 'After refusals of any kind, in any order, the next request is answered as before',
    run: (context) =>
      checkProperty(context, {
        caseId: 'http-25',
        drawn: refusals,
        holds: async (kinds) => {
          const chat = await context.start();
          for (const kind of kinds) {
            const { response } = await REFUSED[kind](context);
            if (!ABOUT_THE_FORM.has(kind))
              assert.ok(response.status >= 400, `${kind}: HTTP ${response.status}`);
            await chat.perform('refresh', { transcriptPosition: 1 });
          }
          await chat.assertUnharmed();
          await chat.perform('disconnect');
        },
      }),
  }),
  decided({
    id: 'http-26',
    title: 'After a wrong key, again and again, the next request with the right one is answered as before',
    run: async (context) => {
      const chat = await context.start();
      for (let i = 0; i < 20; i++) {
        const refused = await chat.attemptRaw('send', { ...chat.ids, secureKey: WRONG_KEY, message: 'x' });
        assert.equal(JSON.parse(refused.response.body.toString()).statusCode, 2);
      }
      await chat.assertUnharmed();
      assert.equal(ownOf(await chat.transcript()).length, 2);
    },
  }),
];
