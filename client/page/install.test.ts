import { expect, test } from '@playwright/test';
import { events } from '../chat/events.ts';
import { commands } from '../commands/table.ts';
import { install, type Page } from './install.ts';
import type { PageBus } from './page-bus.ts';

test('the bus is where pages look for it, and what they wrote stays', () => {
  const main = { lang: 'de', theme: 'dark' };
  const page: Page = { _genesys: { widgets: { main } } };
  const bus = install(page);
  expect(page.CXBus).toBe(bus);
  expect(page._genesys?.widgets?.bus).toBe(bus);
  expect(page._genesys?.widgets?.main).toBe(main);
});

test('a page keeps the options of the window and of other plugins, in its types too, and nothing is said of them', () => {
  const warnings: unknown[] = [];
  const { warn } = console;
  console.warn = (...given) => warnings.push(given);
  const page: Page = {
    _genesys: {
      widgets: {
        main: { theme: 'dark', preload: ['webchat'], debug: true },
        webchat: { emojis: true, uploadsEnabled: true, form: { firstname: 'Jo' }, ariaTitle: 'Chat' },
        sidebar: { showOnStartup: true },
      },
    },
  };
  install(page);
  console.warn = warn;
  expect(warnings).toEqual([]);
  expect(page._genesys?.widgets?.sidebar).toEqual({ showOnStartup: true });
});

test('a page that wrote nothing gets the bus all the same', () => {
  const page: Page = {};
  install(page);
  expect(page._genesys?.widgets?.bus).toBe(page.CXBus);
});

test('onReady is called with the bus, and may throw', () => {
  const { error } = console;
  console.error = () => {};
  const given: PageBus[] = [];
  const onReady = (bus: PageBus) => {
    given.push(bus);
    throw new Error('of the page');
  };
  const bus = install({ _genesys: { widgets: { onReady } } });
  console.error = error;
  expect(given).toEqual([bus]);
});

test('ready reaches subscribers of onReady and of scripts that run later', async () => {
  const heard: string[] = [];
  const onReady = (bus: PageBus) => bus.subscribe('WebChatService.ready', () => heard.push('onReady'));
  const bus = install({ _genesys: { widgets: { onReady } } });
  await Promise.resolve();
  bus.registerPlugin('Page').subscribe('WebChatService.ready', () => heard.push('later'));
  await Promise.resolve();
  expect(heard).toEqual(['onReady', 'later']);
});

test('the service is configured by the page, edition included', async () => {
  const bus = install({ _genesys: { widgets: { webchat: { edition: '8.5' } } } });
  await expect(bus.command('WebChatService.endChat')).rejects.toEqual({
    type: 'error',
    text: 'There is no active chat session',
  });
});

test('a script loaded twice leaves the first bus in place', () => {
  const page: Page = {};
  expect(install(page)).toBe(install(page));
});

test('the script of Genesys Widgets counts as loaded', async () => {
  const bus = install({});
  bus.configure({ debug: false, pluginsPath: 'plugins/' });
  expect(await bus.loadPlugin('widgets-core')).toBeUndefined();
});

test('the language of the page goes along with a chat, unless the service has its own', async () => {
  const { fetch } = globalThis;
  const languages: unknown[] = [];
  globalThis.fetch = async (_url, init) => {
    languages.push(new URLSearchParams(String(init?.body)).get('userData[GCTI_LanguageCode]'));
    return Response.json({ statusCode: 2, chatEnded: true, messages: [] });
  };
  const dataURL = 'http://gms.test/genesys/2/chat/support';
  for (const webchat of [{ dataURL }, { dataURL, language: 'fr' }]) {
    const bus = install({ _genesys: { widgets: { main: { lang: 'de' }, webchat } } });
    await bus.command('WebChatService.startChat').catch(() => {});
  }
  globalThis.fetch = fetch;
  expect(languages).toEqual(['de', 'fr']);
});

test('the bus is also where edition 8.5 has it', () => {
  const page: Page = { _genesys: { cxwidget: {} } };
  expect(install(page)).toBe(page._genesys?.cxwidget?.bus);
});

test('extensions are called with jQuery, the bus and what the page finds as common; one that throws stops nobody', () => {
  const { error } = console;
  console.error = () => {};
  const given: unknown[][] = [];
  const jQuery = () => {};
  const extensions = {
    Clumsy: () => {
      throw new Error('of the page');
    },
    Mine: (...values: unknown[]) => given.push(values),
  };
  const page: Page = { jQuery, _genesys: { widgets: { extensions } } };
  const bus = install(page);
  console.error = error;
  expect(given).toEqual([[jQuery, bus, page._genesys?.widgets?.common]]);
  expect(page._genesys?.widgets?.common).toMatchObject({ log: expect.any(Function) });
});

test('the bus knows the service with its commands and events', () => {
  expect(install({}).registry().WebChatService).toEqual({
    commands: Object.keys(commands),
    events: Object.keys(events),
  });
});

test('no chat window is open, unless somebody has one', () => {
  const bus = install({});
  const plugin = bus.registerPlugin('MyPlugin');
  expect(plugin.data('WebChat.open')).toBe(false);
  bus.registerPlugin('WebChat').data('open', true);
  expect(plugin.data('WebChat.open')).toBe(true);
});

test('a page that wrote something else where objects belong is told, and has a service', async () => {
  const said: unknown[] = [];
  const { warn } = console;
  console.warn = (text) => said.push(text);
  const widgets = { webchat: null, main: 'de', extensions: 5, onReady: 7 } as never;
  const bus = install({ _genesys: { widgets } });
  console.warn = warn;
  expect(said).toEqual(
    ['webchat', 'main', 'extensions'].map(
      (name) => `_genesys.widgets.${name} must be an object; it is ignored`,
    ),
  );
  expect(await bus.command('WebChatService.verifySession')).toEqual({ sessionActive: false });
});

for (const [edition, text, warnings] of [
  [8.5, 'malformed JSON provided in userData property', []],
  [
    '9.1',
    'malformed data object provided in userData property',
    ['WebChatService: the option edition must be 8.5 or 9.0; it is ignored'],
  ],
] as const) {
  test(`edition ${JSON.stringify(edition)} is taken for what it means, or told`, async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (given) => said.push(given);
    const bus = install({ _genesys: { widgets: { webchat: { edition: edition as never } } } });
    console.warn = warn;
    expect(said).toEqual(warnings);
    await expect(bus.command('WebChatService.startChat', { userData: '{' })).rejects.toEqual(
      edition === 8.5 ? { type: 'error', text } : text,
    );
  });
}

/** A page that is still being read and has a chat to take up; `fire` tells of what it has come to. */
function pageBeingRead(readyState = 'interactive') {
  const listeners = new Map<string, () => void>();
  const document = {
    readyState,
    cookie:
      '_genesys.widgets.webchat.state.session=c1; _genesys.widgets.webchat.state.keys={"secureKey":"k"}',
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
  };
  Object.assign(globalThis, { document });
  const bus = install({ document: document as never });
  Reflect.deleteProperty(globalThis, 'document');
  const heard: string[] = [];
  bus.registerPlugin('Page').subscribe('WebChatService.restoreTimeout', () => heard.push('restoreTimeout'));
  const fire = async (name: string, readyState = document.readyState) => {
    document.readyState = readyState;
    listeners.get(name)?.();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return heard;
  };
  return { bus, heard, fire };
}

test('a script that is loaded late still gets to subscribe before a chat is taken up', async () => {
  const { bus, heard, fire } = pageBeingRead();
  expect(await fire('nothing')).toEqual([]);
  await fire('DOMContentLoaded');
  await bus.command('WebChatService.verifySession');
  expect(heard).toEqual(['restoreTimeout']);
});

test('a page that is complete already takes a chat up at once', async () => {
  const { fire } = pageBeingRead('complete');
  expect(await fire('nothing')).toEqual(['restoreTimeout']);
});

test('a script that is loaded after the page was read takes a chat up once the page is complete, and not before', async () => {
  const { fire } = pageBeingRead();
  expect(await fire('readystatechange', 'interactive')).toEqual([]);
  expect(await fire('readystatechange', 'complete')).toEqual(['restoreTimeout']);
});

test('a plugin that is not there is loaded by a script of the page, which may fail', async () => {
  const scripts: { src: string; onload(): void; onerror(): void }[] = [];
  const document = {
    readyState: 'complete',
    cookie: '',
    createElement: () => ({}),
    head: { append: (script: (typeof scripts)[number]) => scripts.push(script) },
  };
  const bus = install({ document: document as never });
  bus.configure({ pluginsPath: '/plugins/' });
  const [good, bad] = [bus.loadPlugin('survey'), bus.loadPlugin('offers')];
  expect(scripts.map(({ src }) => src)).toEqual(['/plugins/survey.min.js', '/plugins/offers.min.js']);
  scripts[0]?.onload();
  scripts[1]?.onerror();
  expect(await good).toBeUndefined();
  await expect(bad).rejects.toThrow('/plugins/offers.min.js could not be loaded');
});
