import { expect, test } from '@playwright/test';
import { readPlace, START, writePlace } from './address.ts';

test('what is written into the address is read from it again', () => {
  const places = [
    START,
    { ...START, service: 'support' },
    {
      ...START,
      service: 'a/b?c#d',
      chat: '%00 é',
      exchange: 12,
      filter: 'send & 503?',
      view: 'wire' as const,
      drawer: 'settings' as const,
    },
  ];
  for (const place of places) expect(readPlace(writePlace(place))).toEqual(place);
});

test('an address without a view shows a phone what it names', () => {
  expect(readPlace('#/support/c1').view).toBe('chat');
  expect(readPlace('#/support/c1?exchange=3').view).toBe('wire');
  expect(readPlace('#/support?drawer=settings').view).toBe('wire');
  expect(readPlace('#/support').view).toBe('chats');
  expect(readPlace('#/support/c1?view=wire').view).toBe('wire');
  expect(writePlace({ ...START, service: 'support', chat: 'c1', view: 'chat' })).toBe('#/support/c1');
  // The list beside an open chat is not what somebody sends a link for.
  expect(writePlace({ ...START, service: 'support', chat: 'c1' })).toBe('#/support/c1');
});

test('a service may be named as on the customer’s page, where the fragment names none', () => {
  expect(readPlace('', '?service=two')).toEqual({ ...START, service: 'two' });
  expect(readPlace('#/', '?service=two')).toEqual({ ...START, service: 'two' });
  expect(readPlace('#/one', '?service=two')).toEqual({ ...START, service: 'one' });
  for (const odd of ['?', '?service=', '?x=two', '?service']) expect(readPlace('', odd)).toEqual(START);
});

test('an empty address shows the start', () => {
  for (const odd of ['', '#', '#/', '#/%', '#/?exchange=-1&view=x&drawer=y', '#//chat']) {
    expect(readPlace(odd), odd).toEqual(START);
  }
});
