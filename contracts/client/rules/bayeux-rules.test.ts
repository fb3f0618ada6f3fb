import { expect, test } from '@playwright/test';
import type { BayeuxSent } from '../../../mock-gms/capture.ts';
import {
  type BayeuxWrong,
  type Habits,
  type Message,
  WrongBayeuxClient,
} from '../customer/wrong-bayeux-client.fixture.ts';
import { brokenBy, type Judged, judged } from '../judged.fixture.ts';
import { bayeuxRules } from './bayeux-rules.ts';

/** Spoils the messages of one channel. */
const on =
  (channel: RegExp, wrong: (message: Message) => Message): BayeuxWrong =>
  ({ messages, headers }) => [
    {
      headers,
      messages: messages.map((message) => (channel.test(message.channel) ? wrong(message) : message)),
    },
  ];

/** Sends the first of some messages in another form ahead of the right one. */
function ahead(channel: RegExp, wrong: (message: Message) => Message): BayeuxWrong {
  let done = false;
  return ({ messages, headers }) => {
    if (done || !messages.some((message) => channel.test(message.channel))) return [{ messages, headers }];
    done = true;
    return [
      { messages, headers },
      { messages: messages.map(wrong), headers },
    ];
  };
}

interface WrongRow {
  readonly rule: string;
  readonly wrong: string;
  readonly by?: BayeuxWrong;
  readonly habits?: Habits;
  readonly plays?: Judged['plays'];
}

const without = (name: string) => (message: Message) => ({ ...message, [name]: undefined });

const wrongs: readonly WrongRow[] = [
  {
    rule: 'client-bayeux-01',
    wrong: 'names no version',
    by: on(/handshake/, without('version')),
  },
  {
    rule: 'client-bayeux-02',
    wrong: 'leaves its clientId out',
    by: ahead(/connect/, without('clientId')),
  },
  {
    rule: 'client-bayeux-03',
    wrong: 'names no connection type',
    by: ahead(/connect/, without('connectionType')),
  },
  {
    rule: 'client-bayeux-04',
    wrong: 'connects twice at once',
    by: ahead(/connect/, (message) => ({ ...message, id: 'second' })),
  },
  {
    rule: 'client-bayeux-05',
    wrong: 'connects on although a handshake is advised',
    habits: { followsAdvice: false },
    plays: ['unknown-client'],
  },
  {
    rule: 'client-bayeux-07',
    wrong: 'subscribes to another channel',
    habits: { subscribe: '/chat/*' },
  },
  {
    rule: 'client-bayeux-08',
    wrong: 'publishes on another channel',
    by: ahead(/^\/service/, (message) => ({ ...message, channel: '/chat/messages' })),
  },
  {
    rule: 'client-bayeux-09',
    wrong: 'brings no cookie to a connect',
    by: ({ messages, headers }) => [
      {
        messages,
        headers: messages.some(({ channel }) => /connect$/.test(channel))
          ? { ...headers, cookie: '' }
          : headers,
      },
    ],
  },
  {
    rule: 'client-bayeux-10',
    wrong: 'sends its messages as text/json',
    by: ({ messages, headers }) => [{ messages, headers: { ...headers, 'content-type': 'text/json' } }],
  },
  {
    rule: 'client-bayeux-11',
    wrong: 'goes on after a new handshake without requestNotifications',
    habits: { takesUp: false },
    plays: ['unknown-client'],
  },
];

test('a small CometD client that does everything right breaks no rule and survives', async () => {
  const { situations, rules, transports } = await judged({
    script: new WrongBayeuxClient(),
    plays: ['start', 'customer-message', 'agent-message', 'upload', 'unknown-client', 'ended-by-agent'],
  });
  expect(situations.filter(({ outcome }) => outcome !== 'survived')).toEqual([]);
  expect(rules.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  expect(transports).toEqual(['cometd-long-polling']);
});

for (const { rule, wrong, by, habits, plays = ['start', 'customer-message'] } of wrongs) {
  test(`${rule} reports a client that ${wrong}`, async () => {
    const verdict = await judged({ script: new WrongBayeuxClient(by, habits), plays, limit: 1500 });
    expect(brokenBy(verdict)).toContain(rule);
  });
}

/** A connect as it passed, with the advice of its reply. */
function connect(at: number, end: number, interval = 0): BayeuxSent {
  const message = { channel: '/meta/connect', clientId: 'abc', connectionType: 'long-polling' };
  const reply = { channel: '/meta/connect', successful: true, advice: { interval } };
  const about = { carrier: 'cometd-long-polling', connection: 0, headers: {} } as const;
  return { entry: at, at, end, message, reply, ...about };
}

/** What a rule says of connects that passed. */
function judgedConnects(id: string, bayeux: readonly BayeuxSent[]): readonly string[] {
  const rule = bayeuxRules.find((each) => each.id === id);
  const traffic = { acts: [], told: [], bayeux, others: [] };
  return (
    rule
      ?.offences({ traffic, findings: [], expired: new Set(), asked: [], uploads: [], openings: [] })
      .map(({ message }) => message) ?? ['none']
  );
}

test('client-bayeux-06 reports a client that does not connect again for longer than a session lives', () => {
  expect(judgedConnects('client-bayeux-06', [connect(0, 100), connect(9000, 9100)])).toEqual([]);
  expect(judgedConnects('client-bayeux-06', [connect(0, 100), connect(10_200, 10_300)])).toEqual([
    '10100 ms without a connect',
  ]);
});

test('client-bayeux-12 reports a client that connects before the advised interval has passed', () => {
  expect(judgedConnects('client-bayeux-12', [connect(0, 100, 2000), connect(2100, 2200)])).toEqual([]);
  expect(judgedConnects('client-bayeux-12', [connect(0, 100, 2000), connect(200, 300)])).toEqual([
    'a connect after 100 ms, and the advice was 2000',
  ]);
});
