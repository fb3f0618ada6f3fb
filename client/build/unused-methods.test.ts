import { expect, test } from '@playwright/test';
import { withoutUnusedMethods } from './unused-methods.ts';

function cut(code: string, callers: string): string | undefined {
  return withoutUnusedMethods(new Map([['library.js', code]]), callers).get('library.js');
}

test('a method that nobody calls goes, and so does what only such methods call', () => {
  const library = `export class Client {
  #count = 0;
  used() { return this.#step(); }
  #step() { return ++this.#count; }
  unused() { return this.#helper(); }
  #helper() { return this.unused(); }
}`;
  const rest = cut(library, 'client.used()');
  expect(rest).toContain('used() { return this.#step(); }');
  expect(rest).toContain('#step()');
  expect(rest).not.toContain('unused');
  expect(rest).not.toContain('#helper');
});

test('a method stays that is called by name from a string, from outside of classes or through another module', () => {
  const modules = new Map([
    ['base.js', 'export class Base { template() { return this.hook(); } hook() {} lost() {} }'],
    ['client.js', "export class Client extends Base { hook() {} named() {} }\nnew Client()['named']();"],
  ]);
  const rest = withoutUnusedMethods(modules, 'new Client().template()');
  expect(rest.get('base.js')).toContain('template()');
  expect(rest.get('base.js')).toContain('hook()');
  expect(rest.get('base.js')).not.toContain('lost');
  expect(rest.get('client.js')).toContain('hook()');
  expect(rest.get('client.js')).toContain('named()');
});

test('constructors, accessors, static members and fields stay', () => {
  const library =
    'class Client { static kind = 1; field = () => {}; constructor() {} get url() { return this.field; } }';
  expect(cut(library, '')).toBe(library);
});
