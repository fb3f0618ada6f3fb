import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../case/case.ts';
import { decided, inferred } from '../../case/polling-case.ts';
import { readSuccess } from '../../probe/answer/answer.ts';
import { lastOf, ownOf, textsOf, withoutAdditions } from '../../probe/answer/transcript.ts';
import { CustomerFiles } from '../../probe/customer/customer-files.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import type { Pieces } from '../../probe/wire/pieces.ts';
import { multipart, raw, urlencoded } from '../../probe/wire/wire.ts';
import { checkProperty } from '../model/check-property.ts';
import { texts, WIDE_TEXT } from '../model/utterance.ts';

/** UTF-8 as it is, where a form would escape it. */
function unescaped(fields: Readonly<Record<string, string>>) {
  const escaped = (text: string) => text.replaceAll(/[\0-\x7F]/g, encodeURIComponent);
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${escaped(value)}`);
  return raw(pairs.join('&'));
}

const FORMS = { urlencoded, unescaped, multipart } as const;
/** What a message is sent as: a start alone is taken as multipart, too. */
const MESSAGE_FORMS = { ...FORMS, multipart: urlencoded } as const;

/** A form whose text is of every kind, sent in small pieces. */
const drawn = (chunked: boolean) =>
  fc.record({
    message: texts,
    form: fc.constantFrom(...(Object.keys(FORMS) as (keyof typeof FORMS)[])),
    pieces: fc.integer({ min: 1, max: 3 }).map((bytes): Pieces => ({ bytes, chunked })),
  });

const cases = [
  {
    id: 'bodies-01',
    title: 'A form is read as it was sent, wherever its bytes are split between segments of TCP',
    chunked: false,
    by: inferred,
  },
  {
    id: 'bodies-02',
    title: 'A form that is sent in chunks, without its length, is read as it was sent, wherever a chunk ends',
    chunked: true,
    by: decided,
  },
] as const;

/** How bodies are sent, and what may stand in them. */
export const bodyCases: readonly Case[] = [
  ...cases.map(({ id, title, chunked, by }) =>
    by({
      id,
      title,
      run: (context) =>
        checkProperty(context, {
          caseId: id,
          drawn: drawn(chunked),
          always: { message: WIDE_TEXT, form: 'unescaped', pieces: { bytes: 1, chunked } },
          holds: async ({ message, form, pieces }) => {
            const start = { url: context.dataURL, body: FORMS[form]({ nickname: message }), pieces };
            const chat = new PollingCustomer(context, await context.wire.send(start));
            const body = MESSAGE_FORMS[form]({ ...chat.ids, message });
            readSuccess(await context.wire.send({ url: chat.url('send'), body, pieces }));
            const said = lastOf(withoutAdditions(await chat.transcript()), 'Message');
            assert.deepEqual([said.from?.nickname, said.text], [message, message]);
            await chat.perform('disconnect');
          },
        }),
    }),
  ),
  decided({
    id: 'bodies-03',
    title: 'A file that was sent in pieces, with its length or in chunks, comes back byte for byte',
    needs: ['files'],
    run: async (context) => {
      const chat = await context.start();
      const files = new CustomerFiles(context, chat);
      const line = 'é\r\n--\r\n漢字😀\r\n------gms-contracts\r\n';
      for (const [content, pieces] of [
        [line, { bytes: 1 }],
        [line, { bytes: 7, chunked: true }],
        [line.repeat(20), { bytes: 64, chunked: true }],
      ] as const) {
        const body = files.form({ name: 'Grüße.txt', content });
        const { userData } = readSuccess(await context.wire.send({ url: chat.url('file'), body, pieces }));
        assert.equal((await files.bytes(String(userData?.['file-id']))).toString(), content);
      }
    },
  }),
  inferred({
    id: 'bodies-04',
    title: 'Fields that the API does not know change nothing, with a value, an empty value, or no value',
    run: async (context) => {
      const chat = await context.start();
      const ids = new URLSearchParams(chat.ids).toString();
      for (const more of ['messages=x', 'messages=', 'messages', 'messagex', 'x', '=x', '=', '&&', 'a[b]=c'])
        for (const body of [`${ids}&message=Hello&${more}`, `${more}&message=Hello&${ids}`])
          readSuccess(await chat.attemptRaw('send', {}, () => raw(body)));
      const said = textsOf(ownOf(await chat.transcript()));
      assert.deepEqual(new Set(said), new Set(['Hello']));
    },
  }),
  decided({
    id: 'bodies-05',
    title: 'A request line with the whole URL, as for a proxy, is answered like one with the path alone',
    needs: ['files'],
    run: async (context) => {
      const isWhole = true;
      const start = { url: context.dataURL, body: urlencoded({ nickname: 'Ada' }), isWhole };
      const chat = new PollingCustomer(context, await context.wire.send(start));
      const body = urlencoded({ ...chat.ids, message: 'Hello' });
      readSuccess(await context.wire.send({ url: chat.url('send'), body, isWhole }));
      assert.deepEqual(textsOf(ownOf(await chat.transcript())), ['Hello']);
      const limits = { url: chat.url('file/limits'), body: urlencoded(chat.ids), isWhole };
      readSuccess(await context.wire.send(limits));
      const unknown = { url: `${context.dataURL}/0000/nothing`, body: urlencoded({}), isWhole };
      assert.equal((await context.wire.send(unknown)).response.status, 404);
    },
  }),
];
