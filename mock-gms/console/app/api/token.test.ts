import { expect, test } from '@playwright/test';
import { authorization, keepToken, takeToken } from './token.ts';

/** The address and the history of a page. */
function pageAt(hash: string) {
  const shown: unknown[] = [];
  const place = { hash, pathname: '/console/', search: '' } as Location;
  const history = { replaceState: (...[, , url]: unknown[]) => shown.push(url) } as unknown as History;
  return { place, history, shown };
}

test('the token comes in the fragment of the address, and leaves it', () => {
  const { place, history, shown } = pageAt('#token=a%2Bb');
  takeToken(place, history);
  expect(authorization()).toEqual({ Authorization: 'Bearer a+b' });
  expect(shown).toEqual(['/console/']);
});

test('a token that is not encoded as addresses are is taken as it stands', () => {
  const { place, history, shown } = pageAt('#token=100%');
  takeToken(place, history);
  expect(authorization()).toEqual({ Authorization: 'Bearer 100%' });
  expect(shown).toEqual(['/console/']);
});

test('a browser that keeps nothing for a page has the token until the page is left', () => {
  // Neither in Node nor where somebody has forbidden it is there such a storage.
  keepToken('secret');
  expect(authorization()).toEqual({ Authorization: 'Bearer secret' });
});
