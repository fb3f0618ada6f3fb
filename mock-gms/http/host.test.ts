import { expect, test } from '@playwright/test';
import { hostCheck, isForAllowedHost, isLocalName, isLoopback } from './host.ts';

test('this machine is answered under its own names, and under no other', () => {
  const isAllowed = hostCheck([]);
  for (const host of [
    'localhost',
    'localhost:8080',
    'LOCALHOST:1',
    '127.0.0.1:8080',
    '[::1]:8080',
    'gms.localhost:8080',
  ]) {
    expect(isAllowed(host), host).toBe(true);
  }
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'notlocalhost',
    '',
    undefined,
  ]) {
    expect(isAllowed(host), String(host)).toBe(false);
  }
});

test('names can be allowed one by one, with all below them, or altogether', () => {
  expect(hostCheck(['chat.example.test'])('chat.example.test:8080')).toBe(true);
  expect(hostCheck(['chat.example.test'])('a.chat.example.test')).toBe(false);
  expect(hostCheck(['.example.test'])('a.b.example.test')).toBe(true);
  expect(hostCheck(['*'])('whatever')).toBe(true);
});

test('an address, or a name without a dot, cannot be the name of a foreign site', () => {
  for (const host of ['192.168.1.2:8080', '[fe80::1]:8080', '[::1]', 'mock-gms', 'gms_1:8080']) {
    expect(isLocalName(host), host).toBe(true);
  }
  for (const host of ['evil.example', '1.2.3.4.evil.example', 'a b', '', undefined]) {
    expect(isLocalName(host), String(host)).toBe(false);
  }
});

test('only addresses of this machine are loopback', () => {
  expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '192.168.1.2', '127.example'].some(isLoopback)).toBe(false);
});

test('a target that is a whole URL names a host too, and neither that nor the header may be foreign', () => {
  const isAllowed = hostCheck([]);
  const asked = (url: string, host: string) => isForAllowedHost(isAllowed, { url, headers: { host } });
  expect(asked('/x', 'localhost')).toBe(true);
  expect(asked('http://localhost:8080/x', 'localhost:8080')).toBe(true);
  for (const [url, host] of [
    ['/x', 'evil.example'],
    ['http://evil.example/x', 'localhost'],
    ['http://localhost/x', 'evil.example'],
    ['http://localhost@evil.example/x', 'localhost'],
    ['http://evil@localhost/x', 'localhost'],
    ['HTTP://evil.example', 'localhost'],
  ] as const) {
    expect(asked(url, host), url).toBe(false);
  }
});
