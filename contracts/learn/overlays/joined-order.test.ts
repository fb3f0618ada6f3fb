import { expect, test } from '@playwright/test';
import { joinedOrder } from './joined-order.ts';

test('orders of parts are joined in one that keeps each of them', () => {
  const lists = [
    ['index', 'type', 'utcTime'],
    ['index', 'type', 'text', 'utcTime'],
    ['index', 'text', 'messageType', 'utcTime'],
  ];
  expect(joinedOrder(lists)).toEqual(['index', 'type', 'text', 'messageType', 'utcTime']);
});

test('orders that contradict one another are not joined', () => {
  expect(
    joinedOrder([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  ).toEqual([]);
});
