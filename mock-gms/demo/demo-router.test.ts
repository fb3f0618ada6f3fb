import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import express from 'express';
import { closeAfterEach, closedLater, openGms } from '../closing.fixture.ts';
import { demoRouter } from './demo-router.ts';

closeAfterEach();

test('the page comes with a strict policy', async () => {
  const gms = await openGms({ basePath: '/gms' });
  const page = await fetch(`${gms.url}/demo/`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(await page.text()).toContain('<html lang="en"');
  const settings = await fetch(`${gms.url}/demo/settings.json`);
  expect(await settings.json()).toEqual({ basePath: '/gms', services: ['customer-support'], script: 'none' });
});

test('the page gets the script and the required credentials of the service, as they are now', async () => {
  const basic = { username: 'u', password: 'p' };
  const gms = await openGms({
    admission: 'listed',
    defaults: { script: 'greeter', apikey: 'k' },
    services: { vip: { basic }, open: { script: 'none' } },
  });
  const settings = async (query = '') => (await fetch(`${gms.url}/demo/settings.json${query}`)).json();
  expect(await settings()).toMatchObject({ services: ['vip'], script: 'greeter', apikey: 'k', basic });
  expect(await settings('?service=open')).toMatchObject({ services: ['open'], script: 'none' });
  expect(await settings('?service=other')).toMatchObject({ services: ['other'], apikey: 'k' });
  for (const wrong of ['__proto__', 'a b', '..']) {
    const refused = await fetch(`${gms.url}/demo/settings.json?${new URLSearchParams({ service: wrong })}`);
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      {
        errors: [{ advice: expect.stringContaining(`"${wrong}" is not a valid service name: 1–64 letters`) }],
      },
    ]);
  }
  for (const query of ['?service[a]=vip', '?service='])
    expect(await settings(query)).toMatchObject({ services: ['vip'] });
  await gms.service('open').configure({ apikey: 'mine', script: 'bot' });
  expect(await settings('?service=open')).toMatchObject({ script: 'bot', apikey: 'mine' });
});

test('when others can reach the server, the page gets no credentials', async () => {
  const gms = await openGms({ defaults: { apikey: 'k' }, controlToken: 't' });
  expect(await (await fetch(`${gms.url}/demo/settings.json`)).json()).toEqual({
    basePath: '/genesys',
    services: ['customer-support'],
    script: 'none',
  });
});

test('where there is no console the root leads to the page, with what its address says', async () => {
  const server = createServer(express().use(demoRouter('/genesys', () => ({ name: 'x' }))));
  closedLater(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const page = await fetch(`http://127.0.0.1:${port}/?service=two`);
  expect(new URL(page.url).pathname + new URL(page.url).search).toBe('/demo/?service=two');
  await page.text();
  server.closeAllConnections();
});

test('only what belongs to the page is served', async () => {
  const gms = await openGms();
  const status = async (path: string) => (await fetch(`${gms.url}/demo/${path}`)).status;
  expect(await status('demo.js')).toBe(200);
  expect(await status('demo.css')).toBe(200);
  for (const path of [
    'tsconfig.json',
    'sentences.test.ts',
    '..%2frouter.ts',
    '%2e%2e/router.ts',
    'nothing.js',
  ]) {
    expect(await status(path), path).toBe(404);
  }
});

test('the script can be loaded by pages of other origins, isolated ones and those that check it too', async () => {
  const gms = await openGms();
  const script = await fetch(`${gms.url}/demo/gms-webchat.js`, { headers: { Origin: 'https://shop.test' } });
  await script.text();
  expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(script.headers.get('access-control-allow-origin')).toBe('https://shop.test');
  expect(script.headers.get('vary')).toBe('Origin');
  const page = await fetch(`${gms.url}/demo/`, { headers: { Origin: 'https://shop.test' } });
  expect(page.headers.get('access-control-allow-origin')).toBeNull();
  expect(page.headers.get('cross-origin-resource-policy')).toBeNull();
});

test('the map of the script lies where the script says', async () => {
  const gms = await openGms();
  const script = await (await fetch(`${gms.url}/demo/gms-webchat.js`)).text();
  const map = /\/\/# sourceMappingURL=(.+)$/.exec(script)?.[1];
  const found = await fetch(new URL(`${map}`, `${gms.url}/demo/`));
  expect(found.status).toBe(200);
  expect(await found.json()).toMatchObject({ file: 'gms-webchat.js' });
});

test('a condition or a range that cannot be met, and a broken escape, are answered with their own status', async () => {
  const gms = await openGms();
  const status = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${gms.url}/demo/${path}`, { headers });
    expect(response.headers.get('content-type')).toContain('json');
    return response.status;
  };
  expect(await status('gms-webchat.js', { Range: 'bytes=999999999-' })).toBe(416);
  expect(await status('gms-webchat.js', { 'If-Match': '"x"' })).toBe(412);
  expect(await status('%E0%A4%A.js')).toBe(404);
  expect(await status('%00.js')).toBe(404);
});
