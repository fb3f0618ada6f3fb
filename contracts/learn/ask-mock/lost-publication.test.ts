import { expect, test } from '@playwright/test';
import type { CapturedExchange } from '../../../mock-gms/capture.ts';
import { scenesOf } from './scene.ts';

const exchange = (number: number, body: string): CapturedExchange => ({
  kind: 'http',
  number,
  at: number,
  request: { method: 'POST', path: '/genesys/cometd', headers: {}, body },
  response: { status: 200, headers: {}, body: '[]' },
});

test('every scene knows where a publication is without its body: it can be of any chat', () => {
  const handshake = exchange(1, '[{"channel":"/meta/handshake","id":"1"}]');
  const lostIn = (...entries: CapturedExchange[]) =>
    scenesOf({ began: 0, entries, unread: [] }).map(({ lost }) => lost);
  expect(lostIn(handshake)).toEqual([undefined]);
  expect(lostIn(handshake, exchange(2, ''), exchange(3, ''))).toEqual([2, 2, 2]);
});
