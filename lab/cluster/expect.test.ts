import { expect, test } from '@playwright/test';
import { andThen, Otherwise } from './expect.ts';

const fails = (words: string) => async () => {
  throw new Otherwise(words);
};

test('what comes last is done in any case, and hides nothing that was found before', async () => {
  let times = 0;
  const count = async () => {
    times += 1;
  };
  expect(await andThen(async () => 'done', count)).toBe('done');
  await expect(andThen(fails('it hangs'), count)).rejects.toThrow(/^it hangs$/);
  expect(times).toBe(2);
  await expect(andThen(count, fails('one is lost'))).rejects.toThrow(/^one is lost$/);
  await expect(andThen(fails('it hangs'), fails('one is lost'))).rejects.toThrow('it hangs; and one is lost');
});
