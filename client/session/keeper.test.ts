import { expect, test } from '@playwright/test';
import { createTestWebChat } from '../testing.ts';
import { Keeper } from './keeper.ts';
import { createMemoryStorage, type SessionStorage } from './storage.ts';

const ids = { chatId: 'c1', alias: '117', secureKey: 'key', userId: 'user' };

/** A storage that shows what is in it. */
function openStorage(): SessionStorage & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}

test('a session is kept under the names of Genesys Widgets', () => {
  const storage = openStorage();
  const keeper = new Keeper(storage, () => '');
  expect(keeper.keep(ids)).toBe(true);
  keeper.contact(1234, 5);
  keeper.filters = [/secret/i];
  expect(Object.fromEntries(storage.items)).toEqual({
    '_genesys.widgets.webchat.state.session': 'c1',
    '_genesys.widgets.webchat.state.keys': '{"secureKey":"key","alias":"117","userId":"user"}',
    '_genesys.widgets.webchat.state.index': '5',
    '_genesys.widgets.webchat.state.ping': '1234',
    '_genesys.widgets.webchat.state.filters': '[["secret","i"]]',
    '_genesys.widgets.app.autoLoadList': '{"WebChatService":true}',
  });
});

test('another keeper of the same storage finds it', () => {
  const storage = createMemoryStorage();
  const keeper = new Keeper(storage, () => '');
  keeper.keep(ids);
  keeper.contact(1234, 5);
  keeper.filters = [/secret/i];
  const other = new Keeper(storage, () => '');
  expect([other.ids, other.lastContact, other.filters]).toEqual([ids, 1234, [/secret/i]]);
});

test('a page that sees a chat at any moment sees its keys as well', () => {
  const storage = openStorage();
  const { setItem } = storage;
  const seen: unknown[] = [];
  const other = new Keeper(storage, () => '');
  storage.setItem = (name, value) => {
    setItem(name, value);
    if (other.chatId !== undefined) seen.push(other.ids);
  };
  new Keeper(storage, () => '').keep(ids);
  expect(seen).toEqual([ids, ids]);
});

test('clear removes all keys but the list of what to load, and leaves the other entries in it', () => {
  const storage = openStorage();
  storage.setItem('_genesys.widgets.app.autoLoadList', '{"CallbackService":true}');
  const keeper = new Keeper(storage, () => '');
  keeper.keep(ids);
  keeper.contact(1, 2);
  keeper.clear();
  expect(keeper.ids).toBeUndefined();
  expect([...storage.items]).toEqual([
    ['_genesys.widgets.app.autoLoadList', '{"CallbackService":true,"WebChatService":false}'],
  ]);
});

test('two deployments on one site keep apart', () => {
  const storage = openStorage();
  new Keeper(storage, () => 'shop').keep(ids);
  expect(new Keeper(storage, () => '').ids).toBeUndefined();
  expect(storage.items.get('shop._genesys.widgets.webchat.state.session')).toBe('c1');
});

test('a storage that fails keeps nothing and breaks nothing', () => {
  const fail = () => {
    throw new Error('forbidden');
  };
  const keeper = new Keeper({ getItem: fail, setItem: fail, removeItem: fail }, () => '');
  expect(keeper.keep(ids)).toBe(false);
  keeper.clear();
  expect([keeper.ids, keeper.lastContact, keeper.filters]).toEqual([undefined, 0, []]);
});

for (const kept of ['', '{', '[]', '"text"', 'null']) {
  test(`keys that read ${JSON.stringify(kept)} are no session`, () => {
    const storage = createMemoryStorage();
    storage.setItem('_genesys.widgets.webchat.state.session', 'c1');
    storage.setItem('_genesys.widgets.webchat.state.keys', kept);
    expect(new Keeper(storage, () => '').ids).toBeUndefined();
  });
}

test('a filter that cannot be read is passed over, the others count', () => {
  const storage = createMemoryStorage();
  storage.setItem('_genesys.widgets.webchat.state.filters', '[["(",""],7,["ok","x"],["fine",""]]');
  expect(new Keeper(storage, () => '').filters).toEqual([/fine/]);
});

test('filters that the storage drops are said to be lost', () => {
  const said: unknown[] = [];
  const { warn } = console;
  console.warn = (text) => said.push(text);
  new Keeper(createMemoryStorage(), () => '').filters = [/kept/];
  const storage = { ...createMemoryStorage(), setItem() {} };
  new Keeper(storage, () => '').filters = [/secret/];
  console.warn = warn;
  expect(said).toEqual([expect.stringContaining('prefilters')]);
});

test('an empty list of filters leaves no key, and clear removes the mark of an open window', () => {
  const storage = createMemoryStorage();
  const keeper = new Keeper(storage, () => '');
  const place = '_genesys.widgets.webchat.state.';
  keeper.filters = [/a/];
  keeper.filters = [];
  expect(storage.getItem(`${place}filters`)).toBeNull();
  storage.setItem(`${place}open`, 'true');
  keeper.clear();
  expect(storage.getItem(`${place}open`)).toBeNull();
});

test('a chat counts as kept only if its id and its keys can be read again', () => {
  for (const lost of ['session', 'keys']) {
    const storage = createMemoryStorage();
    const setItem = (name: string, value: string) => {
      if (!name.endsWith(`.${lost}`)) storage.setItem(name, value);
    };
    const keeper = new Keeper({ ...storage, setItem }, () => '');
    expect(keeper.keep({ chatId: 'c', secureKey: 's', alias: 'a', userId: 'u' })).toBe(false);
  }
});

test('a chat goes on when its storage begins to fail, and ends when another page has removed it', async () => {
  const memory = createMemoryStorage();
  let isBroken = false;
  const storage = {
    ...memory,
    getItem(name: string) {
      if (isBroken) throw new Error('forbidden');
      return memory.getItem(name);
    },
  };
  const { service, clock } = createTestWebChat({ storage });
  await service.startChat({ nickname: 'Ada' });
  isBroken = true;
  await clock.advance(10_000);
  await service.sendMessage({ message: 'Hello' });
  expect(service.state.get().phase).toBe('active');
  isBroken = false;
  memory.removeItem('_genesys.widgets.webchat.state.session');
  await clock.advance(10_000);
  expect(service.state.get().phase).toBe('ended');
});
