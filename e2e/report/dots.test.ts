import { expect, test } from '@playwright/test';
import { Dots } from './dots.ts';

function dots() {
  let written = '';
  const its = new Dots((text) => {
    written += text;
  });
  return { its, written: () => written };
}

test('eighty tests are a line, which ends with how many of all are done', () => {
  const { its, written } = dots();
  its.begin(90);
  for (let at = 0; at < 81; at += 1) its.end(`test ${at}`, '·');
  expect(written()).toBe(`${'·'.repeat(80)} 80/90\n·`);
});

test('a tick ends the line with how many are done', () => {
  const { its, written } = dots();
  its.begin(90);
  its.end('a', '·');
  its.tick();
  its.end('b', '·');
  its.tick();
  expect(written()).toBe('· 1/90\n· 2/90\n');
});

test('while no test ends, a tick names those under way', () => {
  const { its, written } = dots();
  its.begin(5);
  for (const title of ['a', 'b', 'c', 'd']) its.start(title);
  its.tick();
  expect(written()).toBe('… 0/5, under way: a · b · c and 1 more\n');
});

test('before the tests are found, a tick says that they are looked for', () => {
  const { its, written } = dots();
  its.tick();
  expect(written()).toBe('… finding the tests\n');
});

test('after the text of a failure the next mark begins a line', () => {
  const { its, written } = dots();
  its.begin(3);
  its.end('a', 'F', '\nwhy\n');
  its.tick();
  expect(written()).toBe('F\nwhy\n… 1/3, under way: no test\n');
});
