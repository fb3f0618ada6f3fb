import { expect, test } from '@playwright/test';
import { createCookieStorage, createMemoryStorage } from './storage.ts';

/** A document that takes cookies as browsers do, attributes kept beside. */
function documentAt(hostname: string) {
  const jar = new Map<string, string>();
  const set: string[] = [];
  return {
    set,
    location: { hostname },
    get cookie() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    set cookie(text: string) {
      set.push(text);
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(text) ?? [];
      if (text.includes('max-age=0')) jar.delete(name);
      else jar.set(name, value);
    },
  };
}

test('memory holds what it is given until it is removed', () => {
  const storage = createMemoryStorage();
  storage.setItem('a', '1');
  expect([storage.getItem('a'), storage.getItem('b')]).toEqual(['1', null]);
  storage.removeItem('a');
  expect(storage.getItem('a')).toBeNull();
});

test('cookies hold text of every kind, each under its own name', () => {
  const storage = createCookieStorage(documentAt('localhost'));
  storage.setItem('keys', '{"a":"b; c=d"}');
  storage.setItem('keys.more', 'Grüße 😀');
  expect([storage.getItem('keys'), storage.getItem('keys.more'), storage.getItem('key')]).toEqual([
    '{"a":"b; c=d"}',
    'Grüße 😀',
    null,
  ]);
  storage.removeItem('keys');
  expect([storage.getItem('keys'), storage.getItem('keys.more')]).toEqual([null, 'Grüße 😀']);
});

test('a cookie that somebody else wrote badly is read as it stands', () => {
  const document = documentAt('localhost');
  document.cookie = 'odd=%E0%A4%A';
  expect(createCookieStorage(document).getItem('odd')).toBe('%E0%A4%A');
});

for (const [hostname, domain] of [
  ['www.example.com', '; domain=.www.example.com'],
  ['localhost', ''],
  ['127.0.0.1', ''],
]) {
  test(`cookies of ${hostname} last for the browser's session, on all its pages and for nobody else`, () => {
    const document = documentAt(hostname ?? '');
    const storage = createCookieStorage(document);
    storage.setItem('a', '1');
    storage.removeItem('a');
    expect(document.set).toEqual([
      `a=1; path=/; SameSite=Strict${domain}`,
      `a=; path=/; SameSite=Strict${domain}; max-age=0`,
    ]);
  });
}

test('cookies of a document that is nowhere have no domain', () => {
  const document = { cookie: '', location: null };
  createCookieStorage(document).setItem('a', '1');
  expect(document.cookie).toBe('a=1; path=/; SameSite=Strict');
});
