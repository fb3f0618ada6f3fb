import { expect, test } from '@playwright/test';
import { createBus } from './bus.ts';
import type { BusEvent } from './events.ts';

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

test('the bus of an app has what an app needs', async () => {
  const bus = createBus();
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
