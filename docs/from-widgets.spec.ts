import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { documentedEvents, resolutions } from '../client/documented/documented.ts';
import { createWebChatService, type EventName, type WebChatService } from '../client/index.ts';
import { startMockGms } from '../mock-gms/index.ts';
import { type CalledCommand, calls, codeOf } from './widgets-calls.ts';

/** It has no types here. */
type Jsdom = { JSDOM: new (html: string) => { window: { document: Document; close(): void } } };
const { JSDOM }: Jsdom = createRequire(import.meta.url)('jsdom');

const page = readFileSync(new URL('from-widgets.md', import.meta.url), 'utf8');

test('the page has every documented command and every documented event', () => {
  expect(Object.keys(calls).sort()).toEqual([...new Set(resolutions.map(({ command }) => command))].sort());
  for (const command of Object.keys(calls) as CalledCommand[])
    expect(page).toContain(`| \`${codeOf(command).page}\` |`);
  for (const { event } of documentedEvents) expect(page).toContain(`\n| \`${event}\` |`);
});

/** How a command settled: what matters is the same both ways, ids and times are not. */
interface Settled {
  readonly status: 'resolved' | 'rejected';
  readonly value: unknown;
}

type Way = 'page' | 'app';

/** Holds a chat in which every command is given, as a page gives it or as an application does. */
async function held(way: Way) {
  const gms = await startMockGms({ port: 0, defaults: { uploadFileTypes: 'txt' } });
  const service = gms.service('orders');
  const { window } = new JSDOM('<input>');
  const chat = createWebChatService({
    dataURL: service.dataURL,
    pollRateMin: 250,
    pollRateMax: 250,
    saveFile: () => {},
  });
  const agentIsThere = new Promise((resolve) =>
    chat.on('messageReceived', ({ messages }) => {
      if (messages.some(({ from }) => from.type === 'Agent')) resolve(undefined);
    }),
  );
  const plugin = chat.bus.registerPlugin('MyPlugin');
  const names = documentedEvents.map(({ event }) => event as EventName);
  const heard = new Set<string>();
  for (const name of names) {
    if (way === 'page') plugin.subscribe(`WebChatService.${name}`, () => void heard.add(name));
    else chat.on(name, () => heard.add(name));
  }
  const surroundings = {
    ...{ chat, plugin, input: window.document.querySelector('input'), fileId: '' },
    file: new File(['It flies.'], 'kite.txt', { type: 'text/plain' }),
  };
  const settled: Record<string, Settled> = {};
  try {
    for (const command of Object.keys(calls) as CalledCommand[]) {
      // An application has no poll: there the page's way stands in, so that the chats stay alike.
      const code = codeOf(command)[command === 'poll' ? 'page' : way];
      settled[command] = await settle(code, surroundings);
      if (command === 'startChat') {
        await (await service.waitForChat()).join({ nickname: 'Ann' });
        await agentIsThere;
      }
      if (command === 'sendFile') surroundings.fileId = fileIdIn(settled[command].value);
    }
    return { settled, heard: [...heard].sort() };
  } finally {
    window.close();
    await gms.close();
  }
}

async function settle(code: string, surroundings: object): Promise<Settled> {
  const call = new Function(...Object.keys(surroundings), `return ${code};`);
  const result = call(...Object.values(surroundings)) as ReturnType<WebChatService['endChat']>;
  return new Promise((resolve) => {
    result
      .done((value) => resolve({ status: 'resolved', value }))
      .fail((value) => resolve({ status: 'rejected', value }));
  });
}

function fileIdIn(answer: unknown): string {
  return (answer as { userData?: { 'file-id'?: string } }).userData?.['file-id'] ?? '';
}

/** A value with the kinds of what is in it; texts that the documents promise stay. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' && value.includes(' ') ? value : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]));
}

test('every command settles the same when a page gives it and when an application does', async () => {
  test.slow();
  const [byPage, byApp] = [await held('page'), await held('app')];
  for (const command of Object.keys(calls)) {
    const [one, other] = [byPage.settled[command], byApp.settled[command]];
    expect({ command, status: one?.status }).toEqual({ command, status: other?.status });
    if (!command.startsWith('get')) expect(shapeOf(one?.value)).toEqual(shapeOf(other?.value));
  }
  const rejected = Object.keys(calls).filter((command) => byPage.settled[command]?.status === 'rejected');
  expect(rejected).toEqual(['restore', 'poll', 'fetchHistory']);
  expect(byPage.heard).toEqual(byApp.heard);
  expect(byPage.heard).toEqual(expect.arrayContaining(['ended', 'messageReceived', 'ready', 'started']));
});
