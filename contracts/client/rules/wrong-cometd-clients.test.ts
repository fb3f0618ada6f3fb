import { expect, test } from '@playwright/test';
import {
  type BayeuxWrong,
  type Message,
  WrongBayeuxClient,
} from '../customer/wrong-bayeux-client.fixture.ts';
import { brokenBy, type Judged, judged } from '../judged.fixture.ts';

/** A CometD client that is wrong in one way, and the rule that tells of it. */
interface WrongRow {
  readonly rule: string;
  readonly wrong: string;
  readonly by?: BayeuxWrong;
  readonly plays: Judged['plays'];
  /** How often the rule must be said to be broken, at least. */
  readonly times?: number;
}

/** Posts what is published under an operation in another form, or more than once. */
function publishing(operation: string, wrong: (message: Message) => readonly Message[]): BayeuxWrong {
  return ({ messages, headers }) => {
    const isMeant = ({ data }: Message) =>
      (data as { operation?: string } | undefined)?.operation === operation;
    if (!messages.some(isMeant)) return [{ messages, headers }];
    return messages.flatMap(wrong).map((message) => ({ messages: [message], headers }));
  };
}

const withData = (message: Message, change: object): Message => ({
  ...message,
  data: { ...message.data, ...change },
});

/** Lets the client be wrong after the end, once it has read that. */
const afterTheEnd =
  (ability: 'send' | 'comeBack'): Exclude<Judged['plays'][number], string> =>
  async (stage) => {
    await stage.client.watch();
    await (ability === 'send' ? stage.customer.ask('send', 'One more thing') : stage.customer.ask(ability));
  };

const withWrongKey = publishing('sendMessage', (message) => [
  withData(message, { secureKey: '00000000000000000000' }),
]);

/** Says one text three times, each time when it has heard what came of the one before. */
const saidThrice: Exclude<Judged['plays'][number], string> = async (stage) => {
  await stage.chat();
  for (const _ of [1, 2, 3]) {
    await stage.customer.ask('send', 'Hello?');
    await stage.client.watch();
  }
};

const wrongs: readonly WrongRow[] = [
  {
    rule: 'client-session-01',
    wrong: 'uses a wrong key three times',
    by: withWrongKey,
    plays: [saidThrice],
    times: 3,
  },
  {
    rule: 'client-ending-03',
    wrong: 'talks on though it was told that its session is lost',
    by: withWrongKey,
    plays: [saidThrice],
    times: 2,
  },
  {
    rule: 'client-message-01',
    wrong: 'publishes a message again that was refused for good',
    by: withWrongKey,
    plays: [saidThrice],
    times: 2,
  },
  {
    rule: 'client-message-01',
    wrong: 'publishes a message twice',
    by: publishing('sendMessage', (message) => [message, { ...message, id: `${message.id}-again` }]),
    plays: ['customer-message'],
  },
  {
    rule: 'client-request-05',
    wrong: 'forgets the key of its chat',
    by: publishing('sendMessage', (message) => [withData(message, { secureKey: undefined })]),
    plays: ['customer-message'],
  },
  {
    rule: 'client-session-01',
    wrong: 'uses the key of another chat',
    by: publishing('sendMessage', (message) => [
      message,
      withData(message, { secureKey: '00000000000000000000' }),
    ]),
    plays: ['customer-message'],
  },
  {
    rule: 'client-position-01',
    wrong: 'asks for what it missed from too far on, and loses what lies between',
    by: publishing('requestNotifications', (message) => [withData(message, { transcriptPosition: 99 })]),
    plays: ['unknown-client'],
  },
  {
    rule: 'client-ending-01',
    wrong: 'sends a message after the end',
    plays: ['ended-by-agent', afterTheEnd('send')],
  },
  {
    rule: 'client-ending-02',
    wrong: 'asks for news after the end',
    plays: ['ended-by-agent', afterTheEnd('comeBack')],
  },
];

for (const { rule, wrong, by, plays, times = 1 } of wrongs) {
  test(`${rule} reports a CometD client that ${wrong}`, async () => {
    const script = new WrongBayeuxClient(by);
    const verdict = await judged({ script, plays, watch: 800 });
    expect(brokenBy(verdict)).toContain(rule);
    expect(verdict.rules.find(({ id }) => id === rule)?.times).toBeGreaterThanOrEqual(times);
  });
}

test('two-messages and monitored are survived by a small CometD client', async () => {
  const verdict = await judged({ script: new WrongBayeuxClient(), plays: ['two-messages', 'monitored'] });
  expect(verdict.situations.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['survived', undefined],
    ['survived', undefined],
  ]);
  expect(brokenBy(verdict)).toEqual([]);
});
