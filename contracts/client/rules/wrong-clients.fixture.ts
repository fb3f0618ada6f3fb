import { replaced, type Wrong, type WrongClient } from '../customer/wrong-client.fixture.ts';
import type { Judged } from '../judged.fixture.ts';

const LONG = 'x'.repeat(40_000);

/** Spoils the requests of one operation. */
function at(operation: string, wrong: Wrong): Wrong {
  return (request, client) => (request.operation === operation ? wrong(request, client) : [request]);
}

/** Spoils the first request of an operation only: the next is right. */
function firstTime(operation: string, wrong: Wrong): Wrong {
  let done = false;
  return at(operation, (request, client) => {
    if (done) return [request];
    done = true;
    return wrong(request, client);
  });
}

/** A client that is wrong in one way, the rule that tells of it, and what it is judged by. */
export interface WrongRow extends Partial<Omit<Judged, 'script'>> {
  readonly rule: string;
  readonly wrong: string;
  readonly by?: Wrong;
  readonly set?: Partial<WrongClient>;
  /** How often the rule must be said to be broken, at least. */
  readonly times?: number;
}

/** What a client is led through unless its row says otherwise. */
export const talk = ['start', 'customer-message'] as const;

/** Plays nothing, and lets the client poll so many times more. */
const polledAgain =
  (times: number): NonNullable<Judged['plays']>[number] =>
  async (stage) => {
    await stage.chat();
    let before: number | undefined;
    await stage.client.until(`${times} refreshes more`, ({ acts }) => {
      const done = acts.filter(({ operation, end }) => operation === 'refresh' && end !== undefined).length;
      before ??= done;
      return done >= before + times ? true : undefined;
    });
  };

/** Sends one text three times, each when the one before was answered. */
const sentThrice: NonNullable<Judged['plays']>[number] = async (stage) => {
  await stage.chat();
  for (const _ of [1, 2, 3]) await stage.customer.ask('send', 'Hello?');
};

/** Sends another text each time. */
const talkedOn: NonNullable<Judged['plays']>[number] = async (stage) => {
  await stage.chat();
  for (const text of ['Hello?', 'Is anybody there?', 'Well then', 'Bye']) {
    await stage.customer.ask('send', text);
  }
};

const withWrongKey = at('send', (request) => [replaced(request, { secureKey: '00000000000000000000' })]);

/** A wrong client for each rule about requests, sessions, polling and messages. */
export const wrongs: readonly WrongRow[] = [
  {
    rule: 'client-request-01',
    wrong: 'asks for an operation that does not exist',
    by: at('send', (request) => [request, { ...request, path: request.path.replace('send', 'sendMessage') }]),
  },
  {
    rule: 'client-request-02',
    wrong: 'polls by GET',
    by: at('refresh', (request) => [request, { ...request, method: 'GET' }]),
  },
  {
    rule: 'client-request-03',
    wrong: 'sends JSON',
    by: at('send', (request) => [
      request,
      { ...request, contentType: 'application/json', body: '{"message":"x"}' },
    ]),
  },
  {
    rule: 'client-request-04',
    wrong: 'sends a multipart form as urlencoded',
    by: at('stopTyping', (request) => [
      {
        ...request,
        contentType: 'application/x-www-form-urlencoded',
        body: '--x\r\nContent-Disposition: form-data; name="message"\r\n\r\nHi\r\n--x--\r\n',
      },
    ]),
    plays: ['customer-typing'],
  },
  {
    rule: 'client-request-05',
    wrong: 'leaves the key out',
    by: at('stopTyping', (request) => [replaced(request, { secureKey: undefined })]),
    plays: ['customer-typing'],
  },
  {
    rule: 'client-request-06',
    wrong: 'sends no message',
    by: at('send', (request) => [request, replaced(request, { message: undefined })]),
  },
  {
    rule: 'client-request-07',
    wrong: 'asks from a position that is not a number',
    by: firstTime('refresh', (request) => [replaced(request, { transcriptPosition: 'latest' })]),
  },
  {
    rule: 'client-request-08',
    wrong: 'misspells a field',
    by: at('send', (request) => [replaced(request, { MessageType: 'text' })]),
  },
  {
    rule: 'client-request-09',
    wrong: 'gives a field twice',
    by: at('send', (request) => [{ ...request, fields: [...request.fields, ['alias', '117']] }]),
  },
  {
    rule: 'client-request-10',
    wrong: 'sends fields in the URL',
    by: at('send', (request) => [{ ...request, path: `${request.path}?messageType=text` }]),
  },
  {
    rule: 'client-request-11',
    wrong: 'sends a text beyond the limit',
    by: at('send', (request) => [request, replaced(request, { message: LONG })]),
  },
  {
    rule: 'client-request-12',
    wrong: 'starts without a name',
    by: firstTime('requestChat', (request) => [replaced(request, { nickname: undefined }), request]),
  },
  {
    rule: 'client-request-13',
    wrong: 'sends no credentials',
    settings: { apikey: 'abcd' },
    by: (request) => [{ ...request, headers: request.operation === 'stopTyping' ? {} : { apikey: 'abcd' } }],
    plays: ['customer-typing'],
  },
  {
    rule: 'client-request-14',
    wrong: 'leaves userId out',
    by: at('send', (request) => [replaced(request, { userId: undefined })]),
  },
  {
    rule: 'client-session-01',
    wrong: 'uses another key',
    by: at('stopTyping', (request) => [replaced(request, { secureKey: '00000000000000000000' })]),
    plays: ['customer-typing'],
  },
  {
    rule: 'client-session-02',
    wrong: 'uses another userId',
    by: at('stopTyping', (request) => [replaced(request, { userId: '0000000000000000' })]),
    plays: ['customer-typing'],
  },
  {
    rule: 'client-session-03',
    wrong: 'uses another chatId',
    by: at('stopTyping', (request) => [{ ...request, path: '/00000AAAAAAAAAAA/stopTyping' }]),
    plays: ['customer-typing'],
  },
  {
    rule: 'client-session-04',
    wrong: 'uses another alias',
    by: at('send', (request) => [replaced(request, { alias: '1' })]),
  },
  {
    rule: 'client-session-05',
    wrong: 'asks too rarely',
    plays: [
      async (stage) => {
        const chat = await stage.chat();
        await stage.way();
        await stage.service.clock.advance(60_000, { clients: 'absent' });
        await stage.client.told(chat.id, 'lost');
      },
    ],
  },
  {
    rule: 'client-ending-01',
    wrong: 'sends after the end',
    plays: [
      'ended-by-customer',
      async (stage) => {
        await stage.customer.ask('send', 'And another thing');
      },
    ],
  },
  {
    rule: 'client-ending-02',
    wrong: 'polls after the end',
    set: { neverStops: true },
    plays: ['ended-by-agent'],
    settle: 800,
  },
  {
    rule: 'client-ending-03',
    wrong: 'polls after its session is lost',
    set: { neverStops: true },
    plays: ['expired'],
    settle: 800,
  },
  {
    rule: 'client-ending-03',
    wrong: 'sends the same again and again though each answer says that its session is lost',
    by: withWrongKey,
    plays: [sentThrice],
  },
  {
    rule: 'client-ending-03',
    wrong: 'talks on though each answer says that its session is lost',
    by: withWrongKey,
    plays: [talkedOn],
    times: 2,
  },
  {
    rule: 'client-message-01',
    wrong: 'sends a message again that was refused for good',
    by: withWrongKey,
    plays: [sentThrice],
    times: 2,
  },
  {
    rule: 'client-session-01',
    wrong: 'uses a wrong key three times',
    by: withWrongKey,
    plays: [sentThrice],
    times: 3,
  },
  { rule: 'client-polling-01', wrong: 'polls too fast', set: { pace: 20 }, plays: [polledAgain(25)] },
  {
    rule: 'client-polling-02',
    wrong: 'has two refreshes under way',
    by: at('refresh', (request) => [request, request]),
  },
  {
    rule: 'client-position-01',
    wrong: 'leaves events out',
    by: at('refresh', (request, { position }) => [
      position === 1 ? request : replaced(request, { transcriptPosition: String(position + 3) }),
    ]),
    plays: [polledAgain(3)],
  },
  {
    rule: 'client-position-02',
    wrong: 'goes back in the transcript',
    by: at('refresh', (request, { position }) => [
      position < 6 ? request : replaced(request, { transcriptPosition: '2' }),
    ]),
    plays: [
      async (stage) => {
        for (const _ of [1, 2, 3, 4]) await stage.agentSays();
      },
      polledAgain(2),
    ],
  },
  {
    rule: 'client-position-03',
    wrong: 'asks for the same again and again',
    by: at('refresh', (request) => [replaced(request, { transcriptPosition: '1' })]),
    plays: ['agent-message', polledAgain(8)],
  },
  {
    rule: 'client-position-04',
    wrong: 'confirms as read what it was not given',
    by: at('send', (request) => [
      request,
      {
        ...replaced(request, { transcriptPosition: '99', message: undefined }),
        path: request.path.replace('send', 'readReceipt'),
      },
    ]),
  },
  {
    rule: 'client-message-01',
    wrong: 'sends twice',
    by: at('send', (request) => [request, request]),
  },
  {
    rule: 'client-typing-01',
    wrong: 'never stops typing',
    by: at('stopTyping', () => []),
    plays: ['customer-typing'],
  },
  {
    rule: 'client-files-01',
    wrong: 'uploads without asking for the limits',
    by: at('file/limits', () => []),
    plays: ['upload'],
  },
  {
    rule: 'client-files-02',
    wrong: 'uploads a refused file again',
    by: at('file', (request) => [request, request]),
    plays: ['refused-upload'],
  },
];
