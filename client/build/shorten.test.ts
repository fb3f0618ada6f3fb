import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { ONLY_IN_WHOLE } from '../../e2e/browsers/in-turn.ts';
import { systemClock } from '../base/clock.ts';
import type { BusEvent } from '../bus/events.ts';
import { events } from '../chat/events.ts';
import type { Page } from '../page/install.ts';
import type { PageBus } from '../page/page-bus.ts';
import { MemoryGms } from '../testing/memory-gms.ts';
import { namesInTexts, namesWrittenIn, publicNames } from './public-names.ts';
import { type Mapped, shorten } from './shorten.ts';

// What is known of names takes seconds to find: one process finds it for all of these.
test.describe.configure({ mode: 'default' });

const client = fileURLToPath(new URL('..', import.meta.url));
let names: ReadonlySet<string> | undefined;

/** Takes seconds. */
function known(): ReadonlySet<string> {
  names ??= publicNames(client);
  return names;
}

test('a page sees the same members of a script that was made shorter', { tag: ONLY_IN_WHOLE }, async () => {
  const script = await bundled('embed-polling.ts');
  const { code: short } = await shorten(unmapped(script), 'a.js', known());
  expect(short.length).toBeLessThan(script.length / 2);
  const seen = await membersSeen(script);
  expect(seen.length).toBeGreaterThan(300);
  expect(await membersSeen(short)).toEqual(seen);
});

test('members of the client alone get short names', () => {
  for (const name of ['hasten', 'surroundings', 'prefilters', 'atOnce']) expect(known()).not.toContain(name);
});

test('what pages configure, servers send, browsers have or a cast brings in is known', () => {
  const names = [
    'pollIntervalIdle_ms',
    'maxMessagePageSize',
    'emailAddress',
    'utcTime',
    'postTask',
    'tagName',
  ];
  for (const name of names) expect(known()).toContain(name);
});

test('a member keeps its name where a text has it', async () => {
  const script = "globalThis.told = { uno: 1, due: 2, tre: 3 }; console.log('the due word', told.tre);";
  const { code: short } = await shorten(unmapped(script), 'a.js', new Set(['told', 'log']));
  expect(short).toContain('due:2');
  expect(short).not.toMatch(/uno|tre/);
});

test('the map of a script leads back to the sources, and its last line says where the map is', async () => {
  const { code, map } = await shorten(unmapped('globalThis.told = 1 + 2;'), 'a.js', new Set(['told']));
  expect(code.split('\n').at(-1)).toBe('//# sourceMappingURL=a.js.map');
  expect(JSON.parse(map)).toMatchObject({
    file: 'a.js',
    sources: ['a.ts'],
    sourcesContent: ['globalThis.told = 1 + 2;'],
  });
});

test('words of texts and members of objects that are written down are found', () => {
  const code = "say('more than', `that`, { 'Content-Type': up, channel: up, data })";
  expect([...namesInTexts(code)]).toEqual([
    'more than',
    'more',
    'than',
    'that',
    'Content-Type',
    'Content',
    'Type',
  ]);
  expect([...namesWrittenIn(code)]).toEqual([...namesInTexts(code), 'channel', 'data']);
});

/** A script whose map says that it is its own source. */
function unmapped(code: string): Mapped {
  const map = { version: 3, sources: ['a.ts'], sourcesContent: [code], names: [], mappings: 'AAAA' };
  return { code, map: JSON.stringify(map) };
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [client + entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Lets a page have a whole conversation, and lists all members of whatever it is handed, by their paths. */
async function membersSeen(script: string): Promise<string[]> {
  const gms = new MemoryGms(systemClock);
  const seen = new Set<string>();
  const see = (path: string, value: unknown) => {
    for (const member of membersOf(value)) {
      seen.add(`${path}.${member}`);
      see(`${path}.${member}`, (value as Record<string, unknown>)[member]);
    }
  };
  const dataURL = 'http://gms.test/genesys/2/chat/test';
  const page: Page = { _genesys: { widgets: { webchat: { dataURL, dynamicPolling: false } } } };
  const fetch: typeof gms.fetch = (url, init) => {
    see('request', init);
    see('fields', Object.fromEntries(new URLSearchParams(String(init?.body))));
    return gms.fetch(url, init);
  };
  new Function('window', 'globalThis', script)(page, {
    fetch,
    setTimeout,
    clearTimeout,
    document: { cookie: '' },
  });
  const bus = page.CXBus as PageBus;
  see('window', page);
  const plugin = bus.registerPlugin('Page');
  see('plugin', plugin);
  see('registry', plugin.registry());
  for (const name of Object.keys(events))
    plugin.subscribe(`WebChatService.${name}`, (event: BusEvent) => see(name, event));
  const service = bus.registerPlugin('WebChatService');
  const run = async (name: string, options?: unknown) => {
    const result = service.command(`WebChatService.${name}`, options);
    see('result', result);
    see(name, await result.catch((reason) => reason));
  };

  await run('startChat', { nickname: 'Ada', userData: { from: 'page' } });
  const agent = gms.join();
  agent.startTyping('Hel');
  agent.say('Hello');
  await run('poll');
  agent.leave();
  await run('sendTyping', { message: 'H' });
  await run('sendMessage', { message: 'Hi' });
  await run('poll');
  gms.spoil('refresh', 'connection lost');
  await run('poll');
  await run('getFileLimits');
  for (const name of ['getTranscript', 'getAgents', 'getStats', 'getSessionData', 'verifySession', 'wake'])
    await run(name);
  await run('addPrefilter', { filters: /x/ });
  await run('updateUserData', { more: 'data' });
  await run('endChat');
  return [...seen].sort();
}

/** A value's own members, and those of its class. */
function membersOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  const inherited = Array.isArray(value) ? [] : classMembers(Object.getPrototypeOf(value));
  return [...Object.keys(value), ...inherited];
}

function classMembers(prototype: object | null): string[] {
  if (!prototype || [Object.prototype, Promise.prototype].includes(prototype as never)) return [];
  return [...Object.getOwnPropertyNames(prototype), ...classMembers(Object.getPrototypeOf(prototype))].filter(
    (name) => name !== 'constructor',
  );
}
