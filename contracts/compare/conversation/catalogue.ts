import type { CompareConversation, CompareStep } from './compare-step.ts';

const start: CompareStep = { who: 'customer', does: 'requestChat', fields: { nickname: 'Ada' } };
const all: CompareStep = { who: 'customer', does: 'refresh', fields: { transcriptPosition: 1 } };
const customer = (
  does: Extract<CompareStep, { who: 'customer' }>['does'],
  fields: Readonly<Record<string, string | number>> = {},
  more: object = {},
): CompareStep => ({ who: 'customer', does, fields, ...more }) as CompareStep;
const agent = (does: Extract<CompareStep, { who: 'agent' }>['does'], text?: string): CompareStep => ({
  who: 'agent',
  does,
  ...(text !== undefined && { text }),
});
const request = (method: string, path: string, more: object = {}): CompareStep => ({
  who: 'request',
  method,
  path,
  ...more,
});

const polling = ['polling'] as const;
const WRONG_KEY = '00000000000000000000';

/** Every operation and every refusal, each in the shortest conversation that shows it. */
export const catalogue: readonly CompareConversation[] = [
  {
    id: 'diff-start-01',
    title: 'A chat is started with a nickname, and read',
    steps: [start, all],
  },
  {
    id: 'diff-start-02',
    title: 'A chat is started with first and last name, subject, e-mail address and data',
    steps: [
      customer('requestChat', {
        firstName: 'Ada',
        lastName: 'Lovelace',
        subject: 'Engines',
        emailAddress: 'ada@example.com',
        'userData[tier]': 'gold',
      }),
      all,
    ],
  },
  {
    id: 'diff-start-03',
    title: 'A chat is started with a first message',
    steps: [customer('requestChat', { nickname: 'Ada', text: 'Hello' }), all],
  },
  { id: 'diff-start-04', title: 'A start without any name', steps: [customer('requestChat', {})] },
  {
    id: 'diff-start-05',
    title: 'A start with a first name alone',
    steps: [customer('requestChat', { firstName: 'Ada' })],
  },
  {
    id: 'diff-start-06',
    title: 'A start with a last name alone',
    steps: [customer('requestChat', { lastName: 'Lovelace' })],
  },
  {
    id: 'diff-start-07',
    title: 'A start at the URL with a slash at its end',
    transports: polling,
    steps: [request('POST', '/', { fields: { nickname: 'Ada' } })],
  },
  {
    id: 'diff-send-01',
    title: 'Messages are sent, with a type, with attributes, with characters of all kinds',
    steps: [
      start,
      customer('send', { message: 'Hello' }),
      customer('send', { message: 'äöü 😀 <b>&amp;</b>\nsecond line', messageType: 'text' }),
      customer('send', {
        message: 'An answer',
        eventAttributes: '{"general-properties":{"related-event-id":"1"}}',
      }),
      all,
    ],
  },
  {
    id: 'diff-send-02',
    title: 'A message is sent with a position, whose answer brings what is new',
    transports: polling,
    steps: [start, customer('send', { message: 'Hello', transcriptPosition: 1 })],
  },
  { id: 'diff-send-03', title: 'A message without text', steps: [start, customer('send')] },
  { id: 'diff-send-04', title: 'A message that is empty', steps: [start, customer('send', { message: '' })] },
  {
    id: 'diff-send-05',
    title: 'A message beyond every limit',
    steps: [start, customer('send', { message: 'x'.repeat(40_000) }), all],
  },
  {
    id: 'diff-send-06',
    title: 'A message whose attributes are not JSON',
    steps: [start, customer('send', { message: 'Hello', eventAttributes: 'no JSON' })],
  },
  ...(
    [
      ['no position', {}],
      ['position 0', { transcriptPosition: 0 }],
      ['position 3', { transcriptPosition: 3 }],
      ['position -1', { transcriptPosition: -1 }],
      ['a position far beyond the end', { transcriptPosition: 99 }],
      ['a position that is not a number', { transcriptPosition: 'latest' }],
    ] as const
  ).map(
    ([what, fields], place): CompareConversation => ({
      id: `diff-positions-0${place + 1}`,
      title: `The transcript is read from ${what}`,
      steps: [
        start,
        customer('send', { message: 'One' }),
        customer('send', { message: 'Two' }),
        customer('refresh', fields),
      ],
    }),
  ),
  {
    id: 'diff-typing-01',
    title: 'The customer types, with a preview and without',
    steps: [
      start,
      customer('startTyping', { message: 'Hel' }),
      customer('stopTyping'),
      customer('send', { message: 'Hello' }),
      all,
    ],
  },
  {
    id: 'diff-notices-01',
    title: 'A custom notice, with text and without',
    steps: [
      start,
      customer('customNotice', { message: 'seen' }),
      customer('customNotice', { message: '' }),
      all,
    ],
  },
  {
    id: 'diff-notices-02',
    title: 'A URL is pushed, and one that is missing',
    steps: [start, customer('pushUrl', { pushUrl: 'https://www.example.com/' }), customer('pushUrl'), all],
  },
  {
    id: 'diff-nickname-01',
    title: 'The nickname is changed, and to nothing',
    steps: [
      start,
      customer('updateNickname', { nickname: 'Countess' }),
      customer('updateNickname', { nickname: '' }),
      customer('send', { message: 'Hello' }),
      all,
    ],
  },
  {
    id: 'diff-data-01',
    title: 'Data is attached, and a read receipt is sent',
    steps: [
      start,
      customer('updateData', { 'userData[tier]': 'gold' }),
      customer('readReceipt', { transcriptPosition: 1 }),
      customer('readReceipt'),
      all,
    ],
  },
  {
    id: 'diff-end-01',
    title: 'The customer ends the chat, and goes on',
    steps: [
      start,
      customer('disconnect'),
      all,
      customer('disconnect'),
      customer('send', { message: 'Still there?' }),
    ],
  },
  {
    id: 'diff-end-02',
    title: 'An agent ends the chat',
    needs: ['agent'],
    steps: [
      start,
      agent('join', 'Ann'),
      agent('endChat'),
      all,
      customer('send', { message: 'Still there?' }),
    ],
  },
  {
    id: 'diff-end-03',
    title: 'The server ends the chat',
    needs: ['agent'],
    steps: [start, { who: 'server', does: 'end' }, all],
  },
  {
    id: 'diff-agents-01',
    title: 'An agent joins, talks, types and leaves',
    needs: ['agent'],
    steps: [
      start,
      agent('join', 'Ann'),
      agent('say', 'Hello Ada'),
      agent('startTyping', 'Let me'),
      customer('refresh', { transcriptPosition: 2 }),
      agent('stopTyping'),
      agent('leave'),
      all,
    ],
  },
  {
    id: 'diff-agents-02',
    title: 'An agent pushes a URL, gives a notice and changes the nickname',
    needs: ['agent'],
    steps: [
      start,
      agent('join', 'Ann'),
      agent('pushUrl', 'https://www.example.com/help'),
      agent('customNotice', 'survey'),
      agent('rename', 'Anna'),
      agent('say', 'Hello'),
      all,
    ],
  },
  {
    id: 'diff-keys-01',
    title: 'Requests with a wrong key, and with none',
    steps: [
      start,
      customer('send', { message: 'Hello', secureKey: WRONG_KEY }),
      customer('send', { message: 'Hello' }, { without: ['secureKey'] }),
      all,
    ],
  },
  {
    id: 'diff-keys-02',
    title: 'Requests with a wrong userId, a wrong alias, and without either',
    transports: polling,
    steps: [
      start,
      customer('send', { message: 'One', userId: '0000000000000000' }),
      customer('send', { message: 'Two', alias: '1' }),
      customer('send', { message: 'Three' }, { without: ['userId', 'alias'] }),
      all,
    ],
  },
  {
    id: 'diff-keys-03',
    title: 'A request for a chat that there is not',
    transports: polling,
    steps: [start, customer('refresh', {}, { chatId: '00000AAAAAAAAAAA' })],
  },
  {
    id: 'diff-forms-01',
    title: 'Requests as multipart and as JSON',
    transports: polling,
    steps: [
      start,
      customer('send', { message: 'Hello' }, { form: 'multipart' }),
      customer('send', { message: 'Hello' }, { form: 'json' }),
      all,
    ],
  },
  {
    id: 'diff-http-01',
    title: 'A GET, an unknown operation, and a preflight of another origin',
    transports: polling,
    steps: [
      request('GET', ''),
      request('POST', '/00000AAAAAAAAAAA/dance', { fields: { secureKey: WRONG_KEY } }),
      request('OPTIONS', '', {
        headers: {
          origin: 'https://shop.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'apikey,content-type',
        },
      }),
    ],
  },
  {
    id: 'diff-http-02',
    title: 'A start from a page of another origin',
    transports: polling,
    steps: [
      request('POST', '', { fields: { nickname: 'Ada' }, headers: { origin: 'https://shop.example' } }),
    ],
  },
  {
    id: 'diff-files-01',
    title: 'A file is uploaded, read, and deleted, and the limits are asked for',
    needs: ['files'],
    transports: polling,
    steps: [
      start,
      customer('fileLimits'),
      customer('fileUpload'),
      customer('fileLimits'),
      customer('fileDownload'),
      customer('fileDelete'),
      customer('fileDownload'),
      all,
    ],
  },
  {
    id: 'diff-files-02',
    title: 'A file of a type that is not allowed',
    needs: ['files'],
    transports: polling,
    steps: [start, customer('fileUpload', { name: 'tool.exe' }), all],
  },
];
