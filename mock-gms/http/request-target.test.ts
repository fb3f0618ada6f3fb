import { expect, test } from '@playwright/test';
import { originForm } from './request-target.ts';

test('a path stays as it is', () => {
  expect(originForm('/genesys/2/chat/support?a=http://b')).toBe('/genesys/2/chat/support?a=http://b');
});

test('a whole URL becomes its path and query', () => {
  expect(originForm('http://localhost:8080/genesys/2/chat/support?a=1')).toBe('/genesys/2/chat/support?a=1');
  expect(originForm('HTTPS://gms.example')).toBe('/');
  expect(originForm('http://gms.example?a=1')).toBe('/?a=1');
});

test('what is neither stays as it is', () => {
  expect(originForm('*')).toBe('*');
  expect(originForm('gms.example:443')).toBe('gms.example:443');
});
