import { expect, test } from '@playwright/test';
import { createPageBus } from './page-bus.ts';

test('a plugin registered twice is the same plugin', () => {
  const bus = createPageBus();
  const plugin = bus.registerPlugin('Greeter');
  expect(bus.registerPlugin('Greeter')).toBe(plugin);
  expect(plugin.namespace()).toBe('Greeter');
});

test('functions registered with before change the options one after another', async () => {
  const bus = createPageBus();
  const plugin = bus.registerPlugin('Echo');
  plugin.registerCommand('say', (e) => e.deferred.resolve(e.data));
  plugin.before('Echo.say', (options) => ({ ...(options as object), first: true }));
  plugin.before('Echo.say', (options) => ({ ...(options as object), second: true }));
  expect(await bus.command('Echo.say', { given: 1 })).toEqual({ given: 1, first: true, second: true });
  expect(await bus.command('Echo.say')).toEqual({ first: true, second: true });
});

test('functions registered with before have their turn in the order in which they were registered', async () => {
  const bus = createPageBus();
  const plugin = bus.registerPlugin('Echo');
  plugin.registerCommand('say', (e) => e.deferred.resolve(e.data));
  for (const name of ['first', 'second', 'third'])
    plugin.before('Echo.say', (options) => [...(options as string[]), name]);
  expect(await bus.command('Echo.say', [])).toEqual(['first', 'second', 'third']);
});

test('a function registered with before that returns nothing stops the command, which rejects', async () => {
  const bus = createPageBus();
  const plugin = bus.registerPlugin('Echo');
  let ran = false;
  plugin.registerCommand('say', () => {
    ran = true;
  });
  plugin.before('Echo.say', () => undefined);
  await expect(bus.command('Echo.say')).rejects.toThrow('Echo.say was stopped');
  expect(ran).toBe(false);
});

test('a plugin keeps values that others read by full name', () => {
  const bus = createPageBus();
  const plugin = bus.registerPlugin('WebChat');
  plugin.data('open', false);
  expect(plugin.data('open')).toBe(false);
  expect(bus.registerPlugin('Page').data('WebChat.open')).toBe(false);
  expect(bus.registerPlugin('Page').data('open')).toBeUndefined();
});

test('a full name means the value of its plugin, also where the asking plugin keeps one of the same name', () => {
  const bus = createPageBus();
  const page = bus.registerPlugin('Page');
  page.data('Survey.open', 'of the page');
  expect(page.data('Survey.open')).toBe('of the page');
  bus.registerPlugin('Survey').data('open', 'of Survey');
  expect(page.data('Survey.open')).toBe('of Survey');
});

test('registry and subscribers tell what is on the bus', () => {
  const bus = createPageBus();
  const plugin = bus.registerPlugin('Greeter');
  plugin.registerCommand('greet', () => {});
  plugin.registerEvents(['greeted']);
  plugin.registerEvents(['parted']);
  bus.registerPlugin('Page').subscribe('Greeter.greeted', () => {});
  expect(plugin.registry()).toEqual({
    Greeter: { commands: ['greet'], events: ['greeted', 'parted'] },
    Page: { commands: [], events: [] },
  });
  expect(plugin.subscribers()).toEqual({ 'Greeter.greeted': ['Page'] });
});

test('the bus of a page is a plugin, too', async () => {
  const bus = createPageBus();
  const heard: unknown[] = [];
  bus.registerCommand('greet', (e) => e.deferred.resolve(e.data));
  bus.registerEvents(['greeted']);
  bus.before('CXBus.greet', (options) => ({ ...(options as object), seen: true }));
  bus.data('mood', 'good');
  bus.republish('greeted', 1);
  bus.publishDirect('Other.event', 2);
  bus.ready();
  for (const event of ['CXBus.greeted', 'CXBus.ready', 'Other.event'])
    bus.subscribe(event, (e) => heard.push([e.event, e.data]));
  await Promise.resolve();
  expect(bus.namespace()).toBe('CXBus');
  expect(bus.registry()).toEqual({});
  expect(bus.subscribers()).toMatchObject({ 'Other.event': ['CXBus'] });
  expect(bus.registerPlugin('Page').data('CXBus.mood')).toBe('good');
  expect(await bus.command('CXBus.greet', {})).toEqual({ seen: true });
  expect(heard).toEqual([
    ['CXBus.greeted', 1],
    ['CXBus.ready', {}],
  ]);
});

test('loading a plugin that is there resolves; else its script is fetched from the configured path', async () => {
  const loaded: string[] = [];
  const loadScript = async (url: string) => void loaded.push(url);
  const bus = createPageBus(loadScript);
  bus.registerPlugin('Here');
  bus.configure({ pluginsPath: 'plugins/' });
  await bus.loadPlugin('Here');
  await bus.loadPlugin('widgets-core');
  expect(loaded).toEqual([]);
  await bus.loadPlugin('webchat');
  expect(loaded).toEqual(['plugins/webchat.min.js']);
});

test('a plugin that two ask for is loaded once, and again where that failed', async () => {
  const loading: { url: string; end(error?: Error): void }[] = [];
  const bus = createPageBus(
    (url) =>
      new Promise((resolve, reject) => {
        loading.push({ url, end: (error) => (error ? reject(error) : resolve()) });
      }),
  );
  const both = [bus.loadPlugin('webchat'), bus.loadPlugin('webchat')];
  expect(loading.map(({ url }) => url)).toEqual(['webchat.min.js']);
  loading[0]?.end(new Error('not there'));
  for (const each of both) await expect(each).rejects.toThrow('not there');
  const again = bus.loadPlugin('webchat');
  loading[1]?.end();
  await again;
  expect(loading).toHaveLength(2);
});

test('without a way to fetch scripts, only what is there can be loaded', async () => {
  await expect(createPageBus().loadPlugin('webchat')).rejects.toContain('webchat is not registered');
});

test('while debug is on, commands and events are shown on the console', async () => {
  const { debug } = console;
  const shown: unknown[] = [];
  console.debug = (...values: unknown[]) => shown.push(values);
  const bus = createPageBus();
  bus.publish('A.quiet');
  bus.configure({ debug: true });
  bus.publish('A.loud', 1);
  await bus.command('A.none', 2).catch(() => {});
  bus.configure({ pluginsPath: '/plugins/' });
  bus.publish('A.still', 3);
  bus.configure({ debug: false });
  bus.publish('A.quiet');
  console.debug = debug;
  expect(shown).toEqual([
    ['CXBus publishes A.loud', 1],
    ['CXBus commands A.none', 2],
    ['CXBus publishes A.still', 3],
  ]);
});

test('a bus that is configured with nothing stays as it is', () => {
  expect(() => createPageBus().configure()).not.toThrow();
});
