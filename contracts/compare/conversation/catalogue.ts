import type { OperationFields } from '../../probe/chat-operations.ts';
import { defined } from '../../shared/defined.ts';
import type { AgentStep, CompareConversation, CompareStep, CustomerStep } from './compare-step.ts';

/** The customer starts a chat. */
export const start: CompareStep = { who: 'customer', does: 'requestChat', fields: { nickname: 'Ada' } };
/** The customer reads everything. */
export const all: CompareStep = { who: 'customer', does: 'refresh', fields: { transcriptPosition: 1 } };

const customer = (does: CustomerStep['does'], fields: OperationFields = {}, more: object = {}) =>
  ({ who: 'customer', does, fields, ...more }) as CompareStep;
const send = (message: string, fields: OperationFields = {}, more: object = {}) =>
  customer('send', { message, ...fields }, more);
const agent = (does: AgentStep['does'], text?: string): CompareStep =>
  defined({ who: 'agent' as const, does, text });
const request = (method: string, path: string, more: object = {}): CompareStep => ({
  who: 'request',
  method,
  path,
  ...more,
});

type Maker = (id: string, title: string, steps: readonly CompareStep[]) => CompareConversation;

const conversation: Maker = (id, title, steps) => ({ id: `diff-${id}`, title, steps });
const withAgent: Maker = (...all) => ({ ...conversation(...all), needs: ['agent'] });
const overPolling: Maker = (...all) => ({ ...conversation(...all), transports: ['polling'] });
const withFiles: Maker = (...all) => ({ ...overPolling(...all), needs: ['files'] });

const WRONG_KEY = '00000000000000000000';

/** Every operation and every refusal, each in the shortest conversation that shows it. */
export const catalogue: readonly CompareConversation[] = [
  conversation('start-01', 'A chat is started with a nickname, and read', [start, all]),
  conversation('start-02', 'A chat is started with first and last name, subject, e-mail address and data', [
    customer('requestChat', {
      firstName: 'Ada',
      lastName: 'Lovelace',
      subject: 'Engines',
      emailAddress: 'ada@example.com',
      'userData[tier]': 'gold',
    }),
    all,
  ]),
  conversation('start-03', 'A chat is started with a first message', [
    customer('requestChat', { nickname: 'Ada', text: 'Hello' }),
    all,
  ]),
  conversation('start-04', 'A start without any name', [customer('requestChat')]),
  conversation('start-05', 'A start with a first name alone', [
    customer('requestChat', { firstName: 'Ada' }),
  ]),
  conversation('start-06', 'A start with a last name alone', [
    customer('requestChat', { lastName: 'Lovelace' }),
  ]),
  overPolling('start-07', 'A start at the URL with a slash at its end', [
    request('POST', '/', { fields: { nickname: 'Ada' } }),
  ]),
  conversation('send-01', 'Messages are sent, with a type, with attributes, with characters of all kinds', [
    start,
    send('Hello'),
    send('äöü 😀 <b>&amp;</b>\nsecond line', { messageType: 'text' }),
    send('An answer', { eventAttributes: '{"general-properties":{"related-event-id":"1"}}' }),
    all,
  ]),
  overPolling('send-02', 'A message is sent with a position, whose answer brings what is new', [
    start,
    send('Hello', { transcriptPosition: 1 }),
  ]),
  conversation('send-03', 'A message without text', [start, customer('send')]),
  conversation('send-04', 'A message that is empty', [start, send('')]),
  conversation('send-05', 'A message beyond every limit', [start, send('x'.repeat(40_000)), all]),
  conversation('send-06', 'A message whose attributes are not JSON', [
    start,
    send('Hello', { eventAttributes: 'no JSON' }),
  ]),
  ...(
    [
      ['no position', {}],
      ['position 0', { transcriptPosition: 0 }],
      ['position 3', { transcriptPosition: 3 }],
      ['position -1', { transcriptPosition: -1 }],
      ['a position far beyond the end', { transcriptPosition: 99 }],
      ['a position that is not a number', { transcriptPosition: 'latest' }],
    ] as const
  ).map(([what, fields], place) =>
    conversation(`positions-0${place + 1}`, `The transcript is read from ${what}`, [
      start,
      send('One'),
      send('Two'),
      customer('refresh', fields),
    ]),
  ),
  conversation('typing-01', 'The customer types, with a preview and without', [
    start,
    customer('startTyping', { message: 'Hel' }),
    customer('stopTyping'),
    send('Hello'),
    all,
  ]),
  conversation('notices-01', 'A custom notice, with text and without', [
    start,
    customer('customNotice', { message: 'seen' }),
    customer('customNotice', { message: '' }),
    all,
  ]),
  conversation('notices-02', 'A URL is pushed, and one that is missing', [
    start,
    customer('pushUrl', { pushUrl: 'https://www.example.com/' }),
    customer('pushUrl'),
    all,
  ]),
  conversation('nickname-01', 'The nickname is changed, and to nothing', [
    start,
    customer('updateNickname', { nickname: 'Countess' }),
    customer('updateNickname', { nickname: '' }),
    send('Hello'),
    all,
  ]),
  conversation('data-01', 'Data is attached, and a read receipt is sent', [
    start,
    customer('updateData', { 'userData[tier]': 'gold' }),
    customer('readReceipt', { transcriptPosition: 1 }),
    customer('readReceipt'),
    all,
  ]),
  conversation('end-01', 'The customer ends the chat, and goes on', [
    start,
    customer('disconnect'),
    all,
    customer('disconnect'),
    send('Still there?'),
  ]),
  withAgent('end-02', 'An agent ends the chat', [
    start,
    agent('join', 'Ann'),
    agent('endChat'),
    all,
    send('Still there?'),
  ]),
  withAgent('end-03', 'The server ends the chat', [start, { who: 'server', does: 'end' }, all]),
  withAgent('agents-01', 'An agent joins, talks, types and leaves', [
    start,
    agent('join', 'Ann'),
    agent('say', 'Hello Ada'),
    agent('startTyping', 'Let me'),
    customer('refresh', { transcriptPosition: 2 }),
    agent('stopTyping'),
    agent('leave'),
    all,
  ]),
  withAgent('agents-02', 'An agent pushes a URL, gives a notice and changes the nickname', [
    start,
    agent('join', 'Ann'),
    agent('pushUrl', 'https://www.example.com/help'),
    agent('customNotice', 'survey'),
    agent('rename', 'Anna'),
    agent('say', 'Hello'),
    all,
  ]),
  conversation('keys-01', 'Requests with a wrong key, and with none', [
    start,
    send('Hello', { secureKey: WRONG_KEY }),
    send('Hello', {}, { without: ['secureKey'] }),
    all,
  ]),
  overPolling('keys-02', 'Requests with a wrong userId, a wrong alias, and without either', [
    start,
    send('One', { userId: '0000000000000000' }),
    send('Two', { alias: '1' }),
    send('Three', {}, { without: ['userId', 'alias'] }),
    all,
  ]),
  overPolling('keys-03', 'A request for a chat that there is not', [
    start,
    customer('refresh', {}, { chatId: '00000AAAAAAAAAAA' }),
  ]),
  overPolling('forms-01', 'Requests as multipart and as JSON', [
    start,
    send('Hello', {}, { form: 'multipart' }),
    send('Hello', {}, { form: 'json' }),
    all,
  ]),
  overPolling('http-01', 'A GET, an unknown operation, and a preflight of another origin', [
    request('GET', ''),
    request('POST', '/00000AAAAAAAAAAA/dance', { fields: { secureKey: WRONG_KEY } }),
    request('OPTIONS', '', {
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'apikey,content-type',
      },
    }),
  ]),
  overPolling('http-02', 'A start from a page of another origin', [
    request('POST', '', { fields: { nickname: 'Ada' }, headers: { origin: 'https://shop.example' } }),
  ]),
  withFiles('files-01', 'A file is uploaded, read, and deleted, and the limits are asked for', [
    start,
    customer('fileLimits'),
    customer('fileUpload'),
    customer('fileLimits'),
    customer('fileDownload'),
    customer('fileDelete'),
    customer('fileDownload'),
    all,
  ]),
  withFiles('files-02', 'A file of a type that is not allowed', [
    start,
    customer('fileUpload', { name: 'tool.exe' }),
    all,
  ]),
];
