import { expect, test } from '@playwright/test';
import { createWebChatService, type WebChatServiceOptions } from '../polling.ts';

const problems: readonly (readonly [name: string, value: unknown, problem: string])[] = [
  ['fetch', 5, 'the option fetch must be a function'],
  ['saveFile', {}, 'the option saveFile must be a function'],
  ['cometd', 'yes', 'the option cometd must be a function'],
  ['warn', null, 'the option warn must be a function'],
  ['clock', { now: () => 0 }, 'the option clock needs a function setTimeout'],
  ['storage', 5, 'the option storage needs a function getItem'],
  ['storage', null, 'the option storage needs a function getItem'],
  ['storage', { getItem: () => null, setItem: true }, 'the option storage needs a function setItem'],
];

for (const [name, value, problem] of problems)
  test(`${name}: ${JSON.stringify(value)} is an error at once`, () => {
    const options = { [name]: value } as WebChatServiceOptions;
    expect(() => createWebChatService(options)).toThrow(new TypeError(problem));
  });

test('a storage of promises is an error at once, also one whose promises fail', () => {
  const storage = {
    getItem: async () => Promise.reject(new Error('no access')),
    setItem: async () => {},
    removeItem: async () => {},
  } as unknown as NonNullable<WebChatServiceOptions['storage']>;
  const problem = 'the option storage needs a getItem that returns a text or null, not a promise';
  expect(() => createWebChatService({ storage })).toThrow(new TypeError(problem));
});
