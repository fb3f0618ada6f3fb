import { expect, test } from '@playwright/test';
import { type BudgetKind, budgetWindows } from '../../contracts/client/budget/windows.ts';
import type { Traffic } from '../../mock-gms/capture.ts';
import {
  beyondBudget,
  type CountedKind,
  countedKinds,
  countedSeconds,
  countRequests,
  quietChatBudget,
} from './quiet-chat-budget.ts';

test('every request counts once, as what it is, from the beginning on', () => {
  const headers = {};
  const acts = ['refresh', 'startTyping', 'stopTyping', 'send', 'requestNotifications', 'disconnect'].map(
    (operation, at) => ({ operation, at }),
  );
  const bayeux = ['/meta/connect', '/meta/handshake', '/service/chatV2/support', '/meta/subscribe'].map(
    (channel, at) => ({ message: { channel }, at, headers }),
  );
  const others = [{ at: 7, path: '/elsewhere', entry: 1 }];
  const traffic = { acts, bayeux, others, told: [] } as unknown as Traffic;
  expect(countRequests(traffic, [1, 2], 0)).toEqual({
    refresh: 1,
    '/meta/connect': 1,
    '/meta/handshake': 1,
    requestNotifications: 1,
    disconnect: 1,
    typing: 2,
    // What is sent, a subscription, a page.
    other: 3,
    opening: 2,
  });
  expect(Object.values(countRequests(traffic, [1, 2], 8)).every((count) => count === 0)).toBe(true);
});

test('a kind that the budget does not name may not occur', () => {
  const none = Object.fromEntries(countedKinds.map((kind) => [kind, 0])) as Record<CountedKind, number>;
  expect(beyondBudget({ ...none, refresh: 3 }, { refresh: 3 })).toEqual([]);
  expect(beyondBudget({ ...none, refresh: 4, typing: 1 }, { refresh: 3 })).toEqual([
    '4 × refresh, and the budget is 3',
    '1 × typing, and the budget is 0',
  ]);
});

test('what this project’s client may send is within what any client may send', () => {
  for (const [transport, situations] of Object.entries(quietChatBudget)) {
    for (const [situation, allowed = {}] of Object.entries(situations)) {
      const seconds = countedSeconds[transport as keyof typeof countedSeconds][situation as 'quiet'];
      for (const [kind, most = 0] of Object.entries(allowed)) {
        const bound = budgetWindows[kind as BudgetKind];
        const inAll = (bound.most.at(-1) ?? 0) * Math.max(1, seconds / 60);
        expect(most, `${transport}, ${situation}, ${kind}`).toBeLessThanOrEqual(inAll);
      }
    }
  }
});
