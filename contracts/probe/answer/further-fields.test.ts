import { expect, test } from '@playwright/test';
import type { WireEntry } from '../wire/wire-entry.ts';
import { FurtherFields } from './further-fields.ts';

function answered(body: unknown): WireEntry {
  return {
    kind: 'http',
    at: 0,
    request: { method: 'POST', url: 'http://gms.example', headers: {}, body: '' },
    response: { status: 200, headers: {}, body: Buffer.from(JSON.stringify(body)) },
  };
}

test('unknown fields of answers are named once, with their place', () => {
  const event = { index: 1, from: { nickname: 'Ada', tenant: 1 }, sequence: 7, userData: { own: 1 } };
  const answer = {
    statusCode: 0,
    node: 'gms-2',
    messages: [event, event],
    errors: [{ code: 1, message: '', hint: '' }],
  };
  const further = new FurtherFields();
  further.take([answered(answer), answered([{ channel: '/service/chatV2/s', data: answer, ext: {} }])]);
  const text = JSON.stringify([{ channel: '/service/chatV2/s', data: { statusCode: 0, pushed: true } }]);
  const frame = { kind: 'frame', at: 0, url: 'ws://gms.example', text } as const;
  further.take([
    { ...frame, direction: 'received' },
    { ...frame, text: text.replace('pushed', 'own'), direction: 'sent' },
  ]);
  expect(further.names).toEqual([
    'answer.node',
    'answer.pushed',
    'error.hint',
    'event.sequence',
    'from.tenant',
  ]);
});

test('answers of other APIs, and answers that are not JSON, have no further fields', () => {
  const further = new FurtherFields();
  further.take([answered([{ channel: '/meta/connect', successful: true, ext: {} }]), answered('<html>')]);
  expect(further.names).toEqual([]);
});
