import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided } from '../../case/polling-case.ts';
import { assertNames, assertParameterRefused } from '../../probe/answer/answer.ts';
import type { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import { type Answered, multipart, raw } from '../../probe/wire/wire.ts';
import { DEEP_JSON } from './given.ts';

function assertNoServerFault({ response }: Answered): void {
  assert.ok(
    response.status < 500,
    `malformed input is no fault of the server, the status is ${response.status}`,
  );
}

function sendBytes(chat: PollingCustomer, rest: Buffer): Promise<Answered> {
  const ids = Buffer.from(`${new URLSearchParams(chat.ids)}&`);
  return chat.attemptRaw('send', {}, () => raw(Buffer.concat([ids, rest])));
}

interface Malformed {
  readonly id: string;
  readonly operation: 'refresh' | 'send' | 'customNotice';
  readonly parameter: string;
  readonly value: string;
  /** What the value is called, where it is too long to be shown. */
  readonly shown?: string;
}

/** Values that a parameter cannot have. */
const malformed: readonly Malformed[] = [
  { id: 'robustness-01', operation: 'refresh', parameter: 'transcriptPosition', value: 'abc' },
  { id: 'robustness-02', operation: 'refresh', parameter: 'transcriptPosition', value: '1.5' },
  { id: 'robustness-03', operation: 'send', parameter: 'transcriptPosition', value: 'abc' },
  { id: 'robustness-04', operation: 'send', parameter: 'eventAttributes', value: '{"unclosed":' },
  { id: 'robustness-05', operation: 'send', parameter: 'eventAttributes', value: '"text"' },
  { id: 'robustness-06', operation: 'customNotice', parameter: 'eventAttributes', value: 'nonsense' },
  {
    id: 'robustness-07',
    operation: 'send',
    parameter: 'eventAttributes',
    value: DEEP_JSON,
    shown: '{"a":{"a":…}}, a thousand levels deep,',
  },
];

/** Bodies that are not well-formed forms. */
const malformedBodies = [
  { id: 'robustness-10', what: 'broken percent encoding', bytes: Buffer.from('message=%E0%A4%A&x=%zz&%') },
  {
    id: 'robustness-11',
    what: 'bytes that are not UTF-8',
    bytes: Buffer.from([...Buffer.from('message='), 0xff, 0xfe, 0xc3]),
  },
  { id: 'robustness-12', what: 'nothing but separators', bytes: Buffer.from('&&&===&;;') },
  { id: 'robustness-13', what: 'NUL characters', bytes: Buffer.from('message=a%00b\0c') },
  {
    id: 'robustness-14',
    what: 'names of object prototypes',
    bytes: Buffer.from('message=x&__proto__=1&constructor=2&userData[__proto__][polluted]=1&toString=3'),
  },
  {
    id: 'robustness-15',
    what: 'brackets nested a thousand deep',
    bytes: Buffer.from(`message=x&userData${'[a]'.repeat(1_000)}=1`),
  },
  {
    id: 'robustness-16',
    what: 'brackets that do not match',
    bytes: Buffer.from('message=x&userData[=1&userData]=2&userData[]=3&userData[a]b=4&userData[[c]]=5'),
  },
  {
    id: 'robustness-17',
    what: 'ten thousand fields',
    bytes: Buffer.from(`message=x&${Array.from({ length: 10_000 }, (_, i) => `f${i}=${i}`).join('&')}`),
  },
] as const;

export const robustnessCases: readonly Case[] = [
  ...malformed.map(({ id, operation, parameter, value, shown = value }) =>
    decided({
      id,
      title: `${operation} with ${parameter}=${shown} is refused with code 100, and the chat is unharmed`,
      run: async (context) => {
        const chat = await context.start();
        const refused = await chat.attempt(operation, { message: 'Hello', [parameter]: value });
        assertParameterRefused(refused, 100);
        assertNames(refused, parameter);
        assert.equal((await chat.transcript()).length, 1);
        await chat.assertUnharmed();
      },
    }),
  ),
  ...malformedBodies.map(({ id, what, bytes }) =>
    decided({
      id,
      title: `A body with ${what} causes no server error, and the chat is unharmed`,
      run: async (context) => {
        const chat = await context.start();
        assertNoServerFault(await sendBytes(chat, bytes));
        assert.deepEqual((await chat.transcript())[0], chat.started.messages[0]);
        await chat.assertUnharmed();
      },
    }),
  ),
  decided({
    id: 'robustness-20',
    title: 'A multipart body without its closing boundary, or without a boundary, starts no chat',
    run: async (context) => {
      const { contentType, bytes } = multipart({ nickname: 'Ada' });
      const cut = await context.post('', raw(bytes.subarray(0, -20), contentType));
      const unbounded = await context.post('', raw(bytes, 'multipart/form-data'));
      for (const { response } of [cut, unbounded]) {
        assert.ok(response.status >= 400 && response.status < 500, `it is refused, with ${response.status}`);
      }
    },
  }),
  decided({
    id: 'robustness-21',
    title: 'An empty body is a start without a name, and an operation without a key',
    run: async (context) => {
      assertParameterRefused(await context.post('', raw('')), 161);
      const chat = await context.start();
      assertParameterRefused(await chat.attemptRaw('send', {}, () => raw('')), 100);
      await chat.assertUnharmed();
    },
  }),
];
