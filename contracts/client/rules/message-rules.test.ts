import { expect, test } from '@playwright/test';
import { type Captured, type CapturedExchange, readTraffic } from '../../../mock-gms/capture.ts';
import { messageRules } from './message-rules.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const done = '{"statusCode":0,"messages":[],"chatEnded":false}';

type Outcome = Pick<CapturedExchange, 'response' | 'failure'>;

/** The same message twice, the second time when the first had this outcome. */
function twice(first: Outcome): Captured[] {
  const sent = (number: number, outcome: Outcome): CapturedExchange => ({
    kind: 'http',
    number,
    at: number * 100,
    end: number * 100 + 50,
    request: {
      method: 'POST',
      path: '/genesys/2/chat/support/0008TaFN3SE300QU/send',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'message=Hello',
    },
    ...outcome,
  });
  return [sent(1, first), sent(2, { response: { status: 200, headers: JSON_TYPE, body: done } })];
}

/** The same over CometD, where a push tells of the refusal. */
function twiceOverCometd(statusCode: number): Captured[] {
  const frame = (at: number, direction: 'sent' | 'received', data: object): Captured => ({
    kind: 'frame',
    number: at,
    at,
    path: '/genesys/cometd',
    connection: 1,
    headers: {},
    direction,
    text: JSON.stringify([{ channel: '/service/chatV2/support', data }]),
  });
  const ids = { secureKey: '4ee15d7e1c343c8e', chatId: '0008TaFN3SE300QU' };
  const message = { operation: 'sendMessage', message: 'Hello', secureKey: ids.secureKey };
  return [
    frame(0, 'received', { statusCode: 0, messages: [], ...ids }),
    frame(1, 'sent', message),
    frame(2, 'received', { statusCode, messages: [], ...ids }),
    frame(3, 'sent', message),
  ];
}

function offences(entries: readonly Captured[]): number {
  const [rule] = messageRules;
  const evidence = { findings: [], expired: new Set<string>(), asked: [], uploads: [], openings: [] };
  return rule.offences({ traffic: readTraffic(entries), ...evidence }).length;
}

for (const [what, first, count] of [
  ['was taken', { response: { status: 200, headers: JSON_TYPE, body: done } }, 1],
  ['lost its answer', { failure: 'socket hang up' }, 1],
  [
    'met a busy server',
    { response: { status: 200, headers: JSON_TYPE, body: '{"statusCode":1,"messages":[]}' } },
    0,
  ],
  [
    'was refused',
    { response: { status: 400, headers: JSON_TYPE, body: '{"statusCode":2,"errors":[{"code":105}]}' } },
    0,
  ],
  ['met a gateway', { response: { status: 503, headers: {}, body: '<html>' } }, 0],
] as const satisfies readonly (readonly [string, Outcome, number])[]) {
  test(`a message that ${what} and is sent again ${count === 0 ? 'does not count as sent twice' : 'counts as sent twice'}`, () => {
    expect(offences(twice(first))).toBe(count);
  });
}

test('over CometD a refusal is pushed', () => {
  expect(offences(twiceOverCometd(0))).toBe(1);
  expect(offences(twiceOverCometd(1))).toBe(0);
});
