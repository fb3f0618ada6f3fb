import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import express from 'express';
import { docsRouter } from './docs-router.ts';

async function served(folder: string) {
  const server = createServer(express().use(docsRouter(folder))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test('the API pages have a policy of their own, and the contract is served as it is', async () => {
  const folder = test.info().outputPath('console');
  mkdirSync(`${folder}/docs`, { recursive: true });
  writeFileSync(`${folder}/docs/index.html`, '<title>API</title>');
  writeFileSync(`${folder}/docs/openapi.yaml`, 'openapi: 3.1.0\n');
  const { url, close } = await served(folder);
  const page = await fetch(`${url}/docs`);
  expect(new URL(page.url).pathname).toBe('/docs/');
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'self'", "style-src 'self' 'unsafe-inline'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
  const contract = await fetch(`${url}/openapi.yaml`);
  expect(contract.headers.get('content-type')).toContain('application/yaml');
  expect(await contract.text()).toBe('openapi: 3.1.0\n');
  close();
});

test('where they are not built their addresses say what to do', async () => {
  const { url, close } = await served(test.info().outputPath('nothing'));
  for (const path of ['/docs/', '/openapi.yaml']) {
    const page = await fetch(url + path);
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('npm run build')]);
  }
  close();
});
