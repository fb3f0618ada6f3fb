import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { RawClient } from './bayeux-client.fixture.ts';
import { browserCookieHeader } from './cookies.ts';

closeAfterEach();

const ACROSS_SITES = 'BAYEUX_BROWSER=x; Path=/; HttpOnly; SameSite=None; Secure; Partitioned';
const WITHIN_SITE = 'BAYEUX_BROWSER=x; Path=/; HttpOnly; SameSite=Lax';

function cookieFor(headers: IncomingHttpHeaders, { encrypted = false, behindTls = false } = {}): string {
  return browserCookieHeader(
    'x',
    { headers, socket: { encrypted } } as unknown as IncomingMessage,
    behindTls,
  );
}

// Browsers send no Sec-Fetch-Site over plain HTTP to a name that is not this machine's.
for (const [title, headers, cookie] of [
  [
    'the same host at another port',
    { host: 'gms.shop.test:8080', origin: 'http://gms.shop.test' },
    WITHIN_SITE,
  ],
  ['a sibling', { host: 'gms.shop.test:8080', origin: 'http://shop.test:5173' }, WITHIN_SITE],
  ['another site', { host: 'gms.test', origin: 'http://shop.test' }, WITHIN_SITE],
  ['an address of the network', { host: '192.168.1.7:8080', origin: 'http://192.168.1.9' }, WITHIN_SITE],
  ['localhost at another port', { host: 'localhost:8080', origin: 'http://localhost:5173' }, WITHIN_SITE],
  ['another name of this machine', { host: '127.0.0.1:8080', origin: 'http://localhost:5173' }, ACROSS_SITES],
  ['its address as IPv6', { host: '[::1]:8080', origin: 'http://localhost:5173' }, ACROSS_SITES],
  ['an alias of this machine', { host: 'gms.localhost:8080', origin: 'http://shop.localhost' }, ACROSS_SITES],
  [
    'what the browser calls another site',
    { host: 'localhost', 'sec-fetch-site': 'cross-site' },
    ACROSS_SITES,
  ],
  ['what the browser calls the same site', { host: 'localhost', 'sec-fetch-site': 'same-site' }, WITHIN_SITE],
] as const) {
  test(`over plain HTTP the cookie suits a page of ${title}`, () => {
    expect(cookieFor(headers)).toBe(cookie);
  });
}

test('over https the cookie is secure, and allowed across sites where the page is of another', () => {
  const sibling = { host: 'gms.shop.test', origin: 'https://shop.test', 'sec-fetch-site': 'same-site' };
  const other = { host: 'gms.test', origin: 'https://shop.test', 'sec-fetch-site': 'cross-site' };
  for (const how of [{ encrypted: true }, { behindTls: true }]) {
    expect(cookieFor(sibling, how)).toBe(`${WITHIN_SITE}; Secure`);
    expect(cookieFor(other, how)).toBe(ACROSS_SITES);
  }
});

test('that encryption ends ahead of the server is known from its public URL, not from what a client says', async () => {
  for (const [publicUrl, secure] of [
    ['https://chat.example.test', true],
    ['http://chat.example.test', false],
  ] as const) {
    const gms = await openGms({ publicUrl });
    const answer = await fetch(`http://127.0.0.1:${gms.port}/genesys/cometd`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-Proto': 'https' },
      body: '[{"channel":"/meta/handshake"}]',
    });
    expect(answer.headers.get('set-cookie')?.includes('Secure')).toBe(secure);
  }
});

test('a client that does not send the cookie back is told so among the findings', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await jo.handshake();
  jo.cookie = '';
  expect(await jo.publish({ operation: 'requestChat', nickname: 'Jo' })).toMatchObject([
    { successful: false, error: '402::Unknown client' },
  ]);
  const findings = await service.journal.findings();
  expect(findings.find(({ code }) => code === 'cookie-not-returned')).toMatchObject({
    severity: 'warning',
    provenance: 'observed',
    side: 'client',
    operation: 'requestChat',
    message: expect.stringContaining('its cookie BAYEUX_BROWSER never came back'),
  });
});

test('a client whose session is over, and who sends the cookie, is not told that', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await jo.startChat();
  await jo.post([{ channel: '/meta/disconnect', clientId: jo.clientId }]);
  await jo.publish({ operation: 'refresh', secureKey: 'x' });
  expect((await service.journal.findings()).map(({ code }) => code)).toEqual(['unknown-client']);
});

test('a server that trusts client sessions finds one by its clientId alone, faults and pushes included', async () => {
  const gms = await openGms({ trustClientSession: true });
  const service = gms.service('support');
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await jo.handshake();
  jo.cookie = '';
  await jo.publish({ operation: 'requestChat', nickname: 'Jo' });
  expect(await jo.pushes(() => true)).toMatchObject([{ statusCode: 0 }]);
  await service.faults.add({ operation: '/meta/connect', effect: { kind: 'unknownClient' } });
  expect(await jo.connect({ timeout: 0 })).toMatchObject([{ error: '402::Unknown client' }]);
});

test('who names the session of another without its cookie gets none of its messages', async () => {
  const gms = await openGms();
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await jo.startChat();
  const ann = await (await gms.service('support').waitForChat()).join({ nickname: 'Ann' });
  await jo.pushes(() => true);
  const thief = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  thief.clientId = jo.clientId;
  const held = jo.connect();
  expect(await thief.connect()).toMatchObject([{ error: '402::Unknown client' }]);
  await ann.say('once');
  const pushed = [...(await held), ...(await jo.connect({ timeout: 0 }))].flatMap(
    ({ data }) => data?.messages ?? [],
  );
  expect(pushed.map(({ text }) => text)).toEqual(['once']);
});
