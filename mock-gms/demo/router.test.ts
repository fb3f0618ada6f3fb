import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';

test('the root leads to the page, which comes with a strict policy', async () => {
  const gms = await startMockGms({ port: 0, basePath: '/gms' });
  const page = await fetch(gms.url);
  expect(new URL(page.url).pathname).toBe('/demo/');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(await page.text()).toContain('<html lang="en"');
  const settings = await fetch(`${gms.url}/demo/settings.json`);
  expect(await settings.json()).toEqual({ basePath: '/gms', services: ['customer-support'] });
  await gms.close();
});

test('only what belongs to the page is served', async () => {
  const gms = await startMockGms({ port: 0 });
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
  await gms.close();
});
