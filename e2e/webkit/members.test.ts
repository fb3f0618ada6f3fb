import { expect, test } from '@playwright/test';
import { asPlaywright } from './members.ts';

interface Whole {
  name: string;
  title(): string;
  route(): void;
}

class Part {
  readonly name = 'a part';
  readonly #title = 'Shop';
  title(): string {
    return this.#title;
  }
}

test('the members that are there work, and can be watched', () => {
  const whole = asPlaywright<Whole>(new Part(), 'page');
  expect(whole.name).toBe('a part');
  expect(whole.title()).toBe('Shop');
  const { title } = whole;
  whole.title = () => `${title()}!`;
  expect(whole.title()).toBe('Shop!');
});

test('a member that is missing says so when it is called', () => {
  const whole = asPlaywright<Whole>(new Part(), 'page');
  const { route } = whole;
  expect(() => route()).toThrow('page.route is not there over WebDriver: add it in e2e/webkit');
});

test('it can be awaited, which asks whether it is a promise', async () => {
  const whole = asPlaywright<Whole>(new Part(), 'page');
  expect(await whole).toBe(whole);
});
