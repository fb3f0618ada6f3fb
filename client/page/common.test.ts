import { expect, test } from '@playwright/test';
import { common } from './common.ts';

const page = { _genesys: { widgets: { main: { lang: 'de' }, none: null } } };

for (const [path, value] of [
  ['_genesys.widgets.main.lang', 'de'],
  ['_genesys.widgets.webchat.userData', undefined],
  ['_genesys.widgets.none.of', undefined],
  ['__proto__', undefined],
] as const) {
  test(`checkPath finds ${value} at ${path}`, () => {
    expect(common.checkPath(page, path)).toBe(value);
  });
}

test('checkPath finds nothing in what is no object', () => {
  expect([undefined, null, 5].map((object) => common.checkPath(object, 'a.b'))).toEqual(
    Array(3).fill(undefined),
  );
});

test('createPath makes what is missing, keeps a value at the end, and leaves the rest', () => {
  const object = { a: { kept: 1, word: 'text' } };
  expect(common.createPath(object, 'a.b.c', 5)).toBe(5);
  expect(common.createPath(object, 'a.d')).toEqual({});
  expect(common.createPath(object, 'a.kept')).toBe(1);
  expect(common.createPath(object, 'a.word.deep', true)).toBe(true);
  expect(object).toEqual({ a: { kept: 1, word: { deep: true }, b: { c: 5 }, d: {} } });
});

test('createPath reaches no prototype', () => {
  common.createPath({}, '__proto__.polluted', true);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('sanitizeHTML leaves no markup to act', () => {
  expect(common.sanitizeHTML(`<img src="x" onerror='a()'> & more`)).toBe(
    '&lt;img src=&quot;x&quot; onerror=&#39;a()&#39;&gt; &amp; more',
  );
  expect(common.sanitizeHTML(undefined)).toBe('');
});

test('linkify makes nothing of no text', () => {
  expect([undefined, null].map((text) => common.linkify(text as unknown as string))).toEqual(['', '']);
});

test('linkify makes links of addresses, without the punctuation behind them', () => {
  const link = (href: string, text = href) =>
    `<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;
  expect(common.linkify('See https://kites.test/a?b=1, or (www.kites.test).')).toBe(
    `See ${link('https://kites.test/a?b=1')}, or (${link('https://www.kites.test', 'www.kites.test')}).`,
  );
  expect(common.linkify('http://a.test', { target: '_self' })).toBe(
    '<a href="http://a.test" target="_self">http://a.test</a>',
  );
});

test('linkify leaves what is a link already, and what is none', () => {
  for (const text of [
    '<a href="https://a.test">https://a.test</a>',
    '<A>www.a.test, yes</A>',
    '<www.a.test>',
    'no link',
    'javascript:alert(1)',
  ])
    expect(common.linkify(text)).toBe(text);
});

test('linkify takes a time that grows with the length of the text alone', () => {
  const text = 'http://a.test '.repeat(50_000);
  expect(common.linkify(text).split('</a>')).toHaveLength(50_001);
});

test('log says it on the console, by the method that is asked for', () => {
  const { warn, log } = console;
  const said: unknown[] = [];
  Object.assign(console, {
    log: (text: unknown) => said.push(['log', text]),
    warn: (text: unknown) => said.push(['warn', text]),
  });
  common.log('one');
  common.log('two', 'warn');
  Object.assign(console, { log, warn });
  expect(said).toEqual([
    ['log', 'one'],
    ['warn', 'two'],
  ]);
});

test('what createPath keeps is a member like any other: it is listed, may be changed, and deleted', () => {
  const object: { a?: { b?: number } } = {};
  common.createPath(object, 'a.b', 1);
  expect(JSON.stringify(object)).toBe('{"a":{"b":1}}');
  Object.assign(object.a ?? {}, { b: 2 });
  expect(object.a?.b).toBe(2);
  delete object.a?.b;
  delete object.a;
  expect(object).toEqual({});
});
