import { expect, test } from '@playwright/test';
import { authorityOf, originForm, pathOf } from './request-target.ts';

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

test('the path of a target is without its query, in every form', () => {
  expect(pathOf('/a/b?c=/d')).toBe('/a/b');
  expect(pathOf('http://localhost/a/b?c')).toBe('/a/b');
  expect(pathOf('http://localhost?c')).toBe('/');
  expect(pathOf(undefined)).toBe('/');
});

test('the host of a target is told where the target names one', () => {
  expect(authorityOf('HTTP://localhost:8080/x')).toBe('localhost:8080');
  expect(authorityOf('http://a@b?c')).toBe('a@b');
  for (const target of ['/x', '//host/x', '*', 'host:80', undefined])
    expect(authorityOf(target)).toBeUndefined();
});
