import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import express from 'express';
import { consoleRouter } from './console-router.ts';

async function served(folder: string) {
  const server = createServer(express().use(consoleRouter(folder))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test('the root leads to the console, which loads nothing from elsewhere and is framed by nobody', async () => {
  const folder = test.info().outputPath('console');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.html`, '<title>console</title>');
  const { url, close } = await served(folder);
  const page = await fetch(url);
  expect(new URL(page.url).pathname).toBe('/console/');
  const named = await fetch(`${url}/?service=two`);
  expect(new URL(named.url).search).toBe('?service=two');
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'self'", "frame-src 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
  expect(await page.text()).toBe('<title>console</title>');
  close();
});

test('where the console is not built the root is left to others, and its address says what to do', async () => {
  const { url, close } = await served(test.info().outputPath('nothing'));
  expect((await fetch(url)).status).toBe(404);
  const page = await fetch(`${url}/console/`);
  expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('npm run build')]);
  close();
});
