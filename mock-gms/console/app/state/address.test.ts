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

test('an address that nobody wrote shows the start', () => {
  for (const odd of ['', '#', '#/', '#/%', '#/?exchange=-1&view=x&drawer=y', '#//chat']) {
    expect(readPlace(odd), odd).toEqual(START);
  }
});
