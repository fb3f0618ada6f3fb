import { expect, test } from '@playwright/test';
import { mappedAddresses } from './mapped-addresses.ts';

const mapped = mappedAddresses({
  target: 'https://gms.example/gms-chat/',
  basePath: '/genesys',
  scheme: 'http',
});
const asPage = mappedAddresses({
  target: 'https://gms.example/gms-chat',
  basePath: '/genesys',
  scheme: 'https',
  origin: 'https://www.bank.example',
});

const ASKED = ['Host', 'localhost:8080', 'Origin', 'http://localhost:3000'];

test('paths below the base are asked for below the base of the server, and no others', () => {
  expect(mapped.path('/genesys/2/chat/support/?a=1')).toBe('/gms-chat/2/chat/support/?a=1');
  expect(mapped.path('/genesys')).toBe('/gms-chat');
  for (const path of [
    '/',
    '/genesysx/2/chat',
    '/admin',
    '/genesys/../admin',
    '/genesys/%2e%2E/admin',
    '/genesys/..%2fadmin',
    '/genesys/..',
  ])
    expect(mapped.path(path), path).toBeUndefined();
});

test('the server is asked under its own name, and the page stays what it is', () => {
  expect(mapped.toServer([...ASKED, 'Referer', 'http://localhost:3000/a?b'])).toEqual([
    ...['Host', 'gms.example', 'Origin', 'http://localhost:3000', 'Referer', 'http://localhost:3000/a?b'],
  ]);
});

test('a page of the same address is one of the server', () => {
  const asked = ['Host', 'localhost:8080', 'Origin', 'http://localhost:8080'];
  expect(mapped.toServer([...asked, 'Referer', 'http://localhost:8080/genesys/page'])).toEqual([
    ...['Host', 'gms.example', 'Origin', 'https://gms.example'],
    ...['Referer', 'https://gms.example/gms-chat/page'],
  ]);
  expect(mapped.toClient(['Access-Control-Allow-Origin', 'https://gms.example'], asked)).toEqual([
    'Access-Control-Allow-Origin',
    'http://localhost:8080',
  ]);
});

test('where a server lets in some pages only, it can be told the origin of one', () => {
  expect(asPage.toServer([...ASKED, 'Referer', 'http://localhost:3000/a'])).toEqual([
    ...['Host', 'gms.example', 'Origin', 'https://www.bank.example', 'Referer', 'https://www.bank.example/'],
  ]);
  expect(asPage.toClient(['access-control-allow-origin', 'https://www.bank.example'], ASKED)).toEqual([
    'access-control-allow-origin',
    'http://localhost:3000',
  ]);
});

test('a redirect within the server stays at the address that the client knows', () => {
  const location = (value: string) => mapped.toClient(['Location', value], ASKED)[1];
  expect(location('https://gms.example/gms-chat/2/chat/x/')).toBe('http://localhost:8080/genesys/2/chat/x/');
  expect(location('/gms-chat/cometd')).toBe('/genesys/cometd');
  expect(location('https://login.example/')).toBe('https://login.example/');
  expect(location('https://gms.example.evil/')).toBe('https://gms.example.evil/');
});

test('cookies come back: their domain is gone, their path is that of the client, and without https they ask for none', () => {
  const cookie =
    'BAYEUX_BROWSER=1; Domain=gms.example; Path=/gms-chat/cometd; Secure; HttpOnly; SameSite=None; Partitioned';
  expect(mapped.toClient(['Set-Cookie', cookie], ASKED)).toEqual([
    'Set-Cookie',
    'BAYEUX_BROWSER=1; Path=/genesys/cometd; HttpOnly',
  ]);
  expect(asPage.toClient(['Set-Cookie', cookie], ASKED)).toEqual([
    'Set-Cookie',
    'BAYEUX_BROWSER=1; Path=/genesys/cometd; Secure; HttpOnly; SameSite=None; Partitioned',
  ]);
});

test('no header binds a browser to the address of the server', () => {
  const bound = ['Strict-Transport-Security', 'max-age=1', 'Alt-Svc', 'h3=":443"', 'Vary', 'Origin'];
  expect(mapped.toClient(bound, ASKED)).toEqual(['Vary', 'Origin']);
});
