import { expect, test } from '@playwright/test';
import { createPageBus as createBus } from '../page/page-bus.ts';
import { createBus as createAppBus } from './bus.ts';
import type { BusEvent } from './events.ts';

test('a plugin registered twice is the same plugin', () => {
  const bus = createBus();
  const plugin = bus.registerPlugin('Greeter');
  expect(bus.registerPlugin('Greeter')).toBe(plugin);
  expect(plugin.namespace()).toBe('Greeter');
});

test('a command reaches its handler with data, deferred and the caller', async () => {
  const bus = createBus();
  bus.registerPlugin('Greeter').registerCommand('greet', (e) => {
    e.deferred.resolve(`${e.command}: hello ${e.data} from ${e.commander}`);
  });
  expect(await bus.registerPlugin('Page').command('Greeter.greet', 'Ada')).toBe(
    'Greeter.greet: hello Ada from Page',
  );
  expect(await bus.command('Greeter.greet', 'Ada')).toBe('Greeter.greet: hello Ada from CXBus');
});

test('a command that nobody has registered rejects', async () => {
  await expect(createBus().command('Nobody.nothing')).rejects.toBe('Command does not exist');
});

test('a handler that throws, now or later, rejects', async () => {
  const bus = createBus();
  const plugin = bus.registerPlugin('Clumsy');
  plugin.registerCommand('now', () => {
    throw new Error('dropped');
  });
  plugin.registerCommand('later', async () => {
    throw new Error('dropped later');
  });
  await expect(bus.command('Clumsy.now')).rejects.toThrow('dropped');
  await expect(bus.command('Clumsy.later')).rejects.toThrow('dropped later');
});

test('subscribers get the payload in data, with event, publisher and time', () => {
  const bus = createBus();
  const heard: BusEvent[] = [];
  bus.subscribe('Greeter.greeted', (e) => heard.push(e));
  bus.registerPlugin('Greeter').publish('greeted', { name: 'Ada' });
  bus.registerPlugin('Greeter').publish('left');
  const time = expect.any(Number);
  expect(heard).toEqual([{ event: 'Greeter.greeted', publisher: 'Greeter', data: { name: 'Ada' }, time }]);
});

test('the bus publishes under a full name, and so does a plugin directly', () => {
  const bus = createBus();
  const heard: unknown[] = [];
  bus.subscribe('Other.event', (e) => heard.push(e.data));
  bus.publish('Other.event', 1);
  bus.registerPlugin('Greeter').publishDirect('Other.event', 2);
  expect(heard).toEqual([1, 2]);
});

test('a subscriber that throws does not keep the event from the next', () => {
  const { error } = console;
  console.error = () => {};
  const bus = createBus();
  let heard = false;
  bus.subscribe('A.b', () => {
    throw new Error('of the page');
  });
  bus.subscribe('A.b', () => {
    heard = true;
  });
  bus.publish('A.b');
  console.error = error;
  expect(heard).toBe(true);
});

test('unsubscribing ends one subscription, or all that the plugin has on the event', () => {
  const bus = createBus();
  const plugin = bus.registerPlugin('Page');
  const heard: string[] = [];
  const first = () => heard.push('first');
  plugin.subscribe('A.b', first);
  plugin.subscribe('A.b', () => heard.push('second'));
  bus.subscribe('A.b', () => heard.push('bus'));
  plugin.unsubscribe('A.b', first);
  bus.publish('A.b');
  plugin.unsubscribe('A.b');
  bus.publish('A.b');
  expect(heard).toEqual(['second', 'bus', 'bus']);
});

test('a subscription that ends during an event does not hear it any more', () => {
  const bus = createBus();
  const heard: string[] = [];
  const second = () => heard.push('second');
  bus.subscribe('A.b', () => bus.unsubscribe('A.b', second));
  bus.subscribe('A.b', second);
  bus.publish('A.b');
  expect(heard).toEqual([]);
});

test('ready is heard by those who subscribe after it, once their own code has run', async () => {
  const bus = createBus();
  bus.registerPlugin('Service').ready();
  const heard: string[] = [];
  bus.subscribe('Service.ready', (e) => heard.push(e.event));
  expect(heard).toEqual([]);
  await Promise.resolve();
  expect(heard).toEqual(['Service.ready']);
});

test('who unsubscribes at once does not hear a republished event', async () => {
  const bus = createBus();
  bus.registerPlugin('Service').ready();
  const heard: string[] = [];
  bus.subscribe('Service.ready', (e) => heard.push(e.event));
  bus.unsubscribe('Service.ready');
  await Promise.resolve();
  expect(heard).toEqual([]);
});

test('an event published plainly is not heard by late subscribers', async () => {
  const bus = createBus();
  bus.publish('Service.started');
  let heard = false;
  bus.subscribe('Service.started', () => {
    heard = true;
  });
  await Promise.resolve();
  expect(heard).toBe(false);
});

test('functions registered with before change the options one after another', async () => {
  const bus = createBus();
  const plugin = bus.registerPlugin('Echo');
  plugin.registerCommand('say', (e) => e.deferred.resolve(e.data));
  plugin.before('Echo.say', (options) => ({ ...(options as object), first: true }));
  plugin.before('Echo.say', (options) => ({ ...(options as object), second: true }));
  expect(await bus.command('Echo.say', { given: 1 })).toEqual({ given: 1, first: true, second: true });
  expect(await bus.command('Echo.say')).toEqual({ first: true, second: true });
});

test('functions registered with before have their turn in the order in which they were registered', async () => {
  const bus = createBus();
  const plugin = bus.registerPlugin('Echo');
  plugin.registerCommand('say', (e) => e.deferred.resolve(e.data));
  for (const name of ['first', 'second', 'third'])
    plugin.before('Echo.say', (options) => [...(options as string[]), name]);
  expect(await bus.command('Echo.say', [])).toEqual(['first', 'second', 'third']);
});

test('a function registered with before that returns nothing stops the command, which rejects', async () => {
  const bus = createBus();
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
  const bus = createBus();
  const plugin = bus.registerPlugin('WebChat');
  plugin.data('open', false);
  expect(plugin.data('open')).toBe(false);
  expect(bus.registerPlugin('Page').data('WebChat.open')).toBe(false);
  expect(bus.registerPlugin('Page').data('open')).toBeUndefined();
});

test('a full name means the value of its plugin, also where the asking plugin keeps one of the same name', () => {
  const bus = createBus();
  const page = bus.registerPlugin('Page');
  page.data('Survey.open', 'of the page');
  expect(page.data('Survey.open')).toBe('of the page');
  bus.registerPlugin('Survey').data('open', 'of Survey');
  expect(page.data('Survey.open')).toBe('of Survey');
});

test('registry and subscribers tell what is on the bus', () => {
  const bus = createBus();
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
  const bus = createBus();
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

test('the bus of an app has what an app needs', async () => {
  const bus = createAppBus();
  bus.registerPlugin('Echo').registerCommand('say', (e) => e.deferred.resolve(e.data));
  expect(await bus.command('Echo.say', 'hello')).toBe('hello');
  expect(Object.keys(bus)).toEqual(['registerPlugin', 'command', 'subscribe', 'unsubscribe', 'publish']);
});

test('methods need no this', async () => {
  const { registerPlugin, command } = createBus();
  const { registerCommand, ready } = registerPlugin('Greeter');
  registerCommand('greet', (e) => e.deferred.resolve('hello'));
  ready();
  expect(await command('Greeter.greet')).toBe('hello');
});

test('loading a plugin that is there resolves; else its script is fetched from the configured path', async () => {
  const loaded: string[] = [];
  const loadScript = async (url: string) => void loaded.push(url);
  const bus = createBus(loadScript);
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
  const bus = createBus(
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
  await expect(createBus().loadPlugin('webchat')).rejects.toContain('webchat is not registered');
});

test('while debug is on, commands and events are shown on the console', async () => {
  const { debug } = console;
  const shown: unknown[] = [];
  console.debug = (...values: unknown[]) => shown.push(values);
  const bus = createBus();
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
  expect(() => createBus().configure()).not.toThrow();
});

test('a subscriber whose promise rejects is shown, and disturbs nobody', async () => {
  const { error } = console;
  const shown = new Promise((resolve) => {
    console.error = resolve;
  });
  const bus = createBus();
  const page = bus.registerPlugin('Page');
  page.subscribe('Page.said', async () => {
    throw new Error('of the page');
  });
  page.publish('said');
  expect(await shown).toMatchObject({ message: 'of the page' });
  console.error = error;
});

test('a subscriber who returns the result of a command that is rejected is not shown: its caller has it', async () => {
  const { error } = console;
  const shown: unknown[] = [];
  console.error = (given: unknown) => shown.push(given);
  const bus = createBus();
  bus.subscribe('A.said', () => bus.command('A.none'));
  bus.publish('A.said');
  await bus.command('A.none').catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 0));
  console.error = error;
  expect(shown).toEqual([]);
});
