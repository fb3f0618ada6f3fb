import { expect, test } from '@playwright/test';
import type { Act, BayeuxSent, Traffic } from '../../../mock-gms/capture.ts';
import { type Habits, WrongBayeuxClient } from '../customer/wrong-bayeux-client.fixture.ts';
import { WrongClient } from '../customer/wrong-client.fixture.ts';
import { brokenBy, type Judged, judged } from '../judged.fixture.ts';
import { type Carried, referenceClient } from '../reference-client.fixture.ts';
import { hasPassed } from '../verdict/verdict.ts';
import { budgetRules } from './budget-rules.ts';
import type { Evidence } from './evidence.ts';

/** What may set off a storm: everything that can go wrong, and nothing at all. */
const trouble = ['quiet', 'cut', 'refused-once', 'refused-twice', 'restart', 'long-offline'];

/** A client that storms, what it does, what sets it off, and which rule tells of it. */
interface Storm extends Pick<Judged, 'script' | 'plays'> {
  readonly rule: string;
  readonly does: string;
}

type Play = Exclude<Judged['plays'][number], string>;

/** Waits until a client has gone beyond what a rule allows: how long that takes depends on the machine. */
const untilBroken =
  (id: string): Play =>
  async (stage) => {
    const rule = budgetRules.find((each) => each.id === id);
    const { expired, asked, uploads, relay } = stage;
    await stage.client.until(`it breaks ${id}`, (traffic) => {
      const evidence = { traffic, findings: [], expired, asked, uploads, openings: relay.openings };
      return (rule?.offences(evidence).length ?? 0) > 0 || undefined;
    });
  };

const bayeux = (storm: NonNullable<Habits['storm']>) => new WrongBayeuxClient(undefined, { storm });

/** Sends the first request of an operation so many times at once. */
function manifold(operation: string, times: number): WrongClient {
  let done = false;
  return new WrongClient((request) => {
    if (done || request.operation !== operation) return [request];
    done = true;
    return Array(times).fill(request);
  });
}

const storms: readonly Storm[] = [
  {
    rule: 'client-budget-01',
    does: 'polls without a pause',
    script: new WrongClient(undefined, { pace: 5 }),
    plays: ['quiet'],
  },
  {
    rule: 'client-budget-02',
    does: 'has no connect held, and connects again at once',
    script: bayeux('wants no connect held'),
    plays: ['quiet'],
  },
  {
    rule: 'client-budget-03',
    does: 'handshakes on and on once its session was lost',
    script: bayeux('handshakes on and on'),
    plays: ['unknown-client'],
  },
  {
    rule: 'client-budget-04',
    does: 'asks for what it missed at every good connect after its connection broke',
    script: bayeux('asks at every good connect'),
    plays: ['cut'],
  },
  {
    rule: 'client-budget-04',
    does: 'asks for what it missed at every good connect after a connect was answered 500',
    script: bayeux('asks at every good connect'),
    plays: ['refused-once'],
  },
  {
    rule: 'client-budget-05',
    does: 'starts one chat after the other',
    script: manifold('requestChat', 12),
    plays: ['start'],
  },
  {
    rule: 'client-budget-06',
    does: 'sends the same again and again',
    script: manifold('send', 60),
    plays: ['customer-message'],
  },
  {
    rule: 'client-budget-07',
    does: 'tries for the network without a pause while it is gone',
    script: new WrongClient(undefined, { pace: 1 }),
    plays: [
      async (stage) => {
        await stage.chat();
        stage.relay.cutOff();
        await untilBroken('client-budget-07')(stage);
      },
    ],
  },
  {
    rule: 'client-budget-08',
    does: 'asks for a page that is not there without a pause',
    script: Object.assign(new WrongClient(), {
      send: async (_text: string, { dataURL }: { dataURL: string }) => {
        const { origin } = new URL(dataURL);
        for (let times = 0; times < 30; times += 1) await fetch(`${origin}/genesys/health`);
      },
    }),
    plays: [(stage) => stage.chat().then(() => stage.customer.ask('send', ''))],
  },
];

for (const { rule, does, script, plays } of storms) {
  test(`${rule} reports a client that ${does}, and fails it`, async () => {
    const verdict = await judged({ script, plays: [...plays, untilBroken(rule)], limit: 15_000 });
    expect(brokenBy(verdict)).toContain(rule);
    const { level, fails, breaches } = verdict.rules.find(({ id }) => id === rule) ?? {};
    expect({ level, fails }).toEqual({ level: 'SHOULD', fails: true });
    expect(breaches?.[0]?.message).toMatch(/^\d+ × .+ within \d+ ms; \d+ in \d+ s are plenty$/);
    expect(hasPassed(verdict)).toBe(false);
  });
}

test('a small client that polls is within the budget whatever happens', {
  tag: '@only-in-whole',
}, async () => {
  const verdict = await judged({ script: new WrongClient(), plays: ['start', ...trouble] });
  expect(verdict.situations.filter(({ outcome }) => outcome !== 'survived')).toEqual([]);
  expect(brokenBy(verdict)).toEqual([]);
});

test('a small CometD client is within the budget whatever happens', { tag: '@only-in-whole' }, async () => {
  const script = new WrongBayeuxClient();
  const verdict = await judged({ script, plays: ['start', 'unknown-client', ...trouble] });
  expect(verdict.situations.filter(({ outcome }) => outcome !== 'survived')).toEqual([]);
  expect(brokenBy(verdict)).toEqual([]);
});

for (const carried of ['polling', 'cometd-long-polling', 'cometd-websocket'] satisfies Carried[]) {
  const tag = carried === 'cometd-long-polling' ? [] : '@only-in-whole';
  test(`the reference client is within the budget over ${carried} whatever happens`, { tag }, async () => {
    test.setTimeout(60_000);
    const lost = carried === 'polling' ? [] : ['unknown-client'];
    const script = await referenceClient(carried);
    const verdict = await judged({ script, plays: ['start', ...lost, ...trouble], limit: 12_000 });
    const isMissing = ({ outcome }: { outcome: string }) => outcome !== 'survived' && outcome !== 'skipped';
    expect(verdict.situations.filter(isMissing)).toEqual([]);
    expect(brokenBy(verdict).filter((id) => id.startsWith('client-budget'))).toEqual([]);
    expect(verdict.transports).toEqual([carried]);
  });
}

/** What the budget says of requests that passed at these times (milliseconds). */
function brokenWith(traffic: Partial<Traffic>, more: Partial<Evidence> = {}): string[] {
  const whole = { acts: [], told: [], bayeux: [], others: [], ...traffic };
  const evidence = {
    findings: [],
    expired: new Set<string>(),
    asked: [],
    uploads: [],
    openings: [],
    ...more,
  };
  return budgetRules
    .filter(({ offences }) => offences({ traffic: whole, ...evidence }).length > 0)
    .map(({ id }) => id);
}

const every = (interval: number, seconds: number) =>
  Array.from({ length: Math.floor((seconds * 1000) / interval) }, (_, place) => place * interval);

function acts(operation: string, times: readonly number[], endpoint: Act['endpoint'] = 'rest'): Act[] {
  const about = {
    carrier: 'polling',
    chatId: 'A',
    service: 'judged',
    fields: {},
    headers: {},
    isRefused: false,
  } as const;
  return times.map((at) => ({ entry: 1, at, end: at + 1, operation, endpoint, answer: undefined, ...about }));
}

function sent(channel: string, times: readonly number[]): BayeuxSent[] {
  const about = { carrier: 'cometd-long-polling', connection: 0, headers: {}, reply: undefined } as const;
  return times.map((at) => ({
    entry: at + 1,
    at,
    end: at + 1,
    message: { channel, clientId: 'c' },
    ...about,
  }));
}

test('the busiest known clients are within the budget', () => {
  expect(brokenWith({ acts: acts('refresh', every(250, 120)) }), 'polls every 250 ms').toEqual([]);
  expect(brokenWith({ bayeux: sent('/meta/connect', every(1000, 120)) }), 'connects every second').toEqual(
    [],
  );
  expect(brokenWith({ bayeux: sent('/meta/handshake', every(3000, 120)) }), 'handshakes every 3 s').toEqual(
    [],
  );
  const questions = acts('requestNotifications', every(3000, 90), 'cometd');
  expect(brokenWith({ acts: questions }), 'asks every 3 s for 90 s').toEqual([]);
  const keys = acts('startTyping', every(150, 30), 'cometd');
  expect(brokenWith({ acts: keys }), 'tells every key of a fast typist').toEqual([]);
  expect(
    brokenWith({}, { openings: every(25, 3) }),
    'ten attempts of Firefox for each of four a second',
  ).toEqual([]);
  expect(brokenWith({ bayeux: sent('/meta/connect', every(2000, 600)) }), 'one of many tabs').toEqual([]);
});

test('a slow storm is found in a longer stretch of time', () => {
  const questions = acts('requestNotifications', every(2000, 60), 'cometd');
  expect(brokenWith({ acts: questions })).toEqual([]);
  expect(brokenWith({ acts: acts('requestNotifications', every(1000, 60), 'cometd') })).toEqual([
    'client-budget-04',
  ]);
});

test('connects that end with a push do not count: an agent may say as much as they like', () => {
  const connects = sent('/meta/connect', every(20, 2));
  const answer = { statusCode: 0, messages: [] };
  const told = connects.map(({ entry, at }) => ({
    entry,
    at,
    chatId: 'A',
    service: 'judged',
    pushed: true,
    status: 200,
    answer,
  }));
  expect(brokenWith({ bayeux: connects, told })).toEqual([]);
  expect(brokenWith({ bayeux: connects })).toEqual(['client-budget-02']);
});

test('a customer who starts chat after chat needs more handshakes, which is not a storm', () => {
  const starts = every(500, 5);
  const bayeuxOf = starts.flatMap((at) => sent('/meta/handshake', [at, at + 10]));
  expect(brokenWith({ bayeux: bayeuxOf })).toEqual(['client-budget-03']);
  expect(brokenWith({ bayeux: bayeuxOf, acts: acts('requestChat', starts) }, { asked: starts })).toEqual([]);
});
