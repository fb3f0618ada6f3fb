import { expect, test } from '@playwright/test';
import { shownUrl } from './shown-url.ts';

for (const [url, shown] of [
  ['http://127.0.0.1:8080/genesys', 'http://localhost:8080/genesys'],
  ['https://[::1]:8443', 'https://localhost:8443'],
  ['http://[::]:80/x', 'http://localhost:80/x'],
  ['http://0.0.0.0', 'http://localhost'],
  ['http://127.0.0.12:8080', 'http://127.0.0.12:8080'],
  ['https://chat.example.test/?to=http://127.0.0.1:1', 'https://chat.example.test/?to=http://127.0.0.1:1'],
] as const)
  test(`${url} is shown as ${shown}`, () => {
    expect(shownUrl(url)).toBe(shown);
  });
