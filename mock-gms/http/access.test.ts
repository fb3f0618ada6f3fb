import { expect, test } from '@playwright/test';
import { checkAccess } from './access.ts';

const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });

test('a service without rules lets everybody in', () => {
  expect(checkAccess({}, {})).toBe('granted');
});

test('an apikey can be missing, wrong or right', () => {
  const rules = { apikey: 'käy' };
  expect(checkAccess({}, rules)).toBe('missing');
  expect(checkAccess({ apikey: '' }, rules)).toBe('missing');
  expect(checkAccess({ apikey: 'kay' }, rules)).toBe('wrong');
  expect(checkAccess({ apikey: 'käy' }, rules)).toBe('granted');
});

test('credentials can be missing, wrong or right, and a password may hold a colon', () => {
  const rules = { basic: { username: 'user', password: 'pass:word' } };
  expect(checkAccess({ authorization: 'Bearer x' }, rules)).toBe('missing');
  expect(checkAccess(basic('user:pass'), rules)).toBe('wrong');
  expect(checkAccess(basic('user:pass:word'), rules)).toBe('granted');
});

test('where both are asked for, both are needed', () => {
  const rules = { apikey: 'k', basic: { username: 'u', password: 'p' } };
  expect(checkAccess({ apikey: 'k' }, rules)).toBe('missing');
  expect(checkAccess({ apikey: 'x', ...basic('u:p') }, rules)).toBe('wrong');
  expect(checkAccess({ apikey: 'k', ...basic('u:p') }, rules)).toBe('granted');
});

test('a header that came in pieces is a wrong key, whatever it holds', () => {
  expect(checkAccess({ apikey: ['k', 'k'] }, { apikey: 'k' })).toBe('missing');
  expect(checkAccess({ apikey: 'k, k' }, { apikey: 'k' })).toBe('wrong');
});
