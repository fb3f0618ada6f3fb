import { expect, test } from '@playwright/test';
import { isEncoded } from './content-encoding.ts';

test('identity, or nothing, does not count as an encoding', () => {
  const encoded = (encoding?: string) =>
    isEncoded({ headers: encoding === undefined ? {} : { 'content-encoding': encoding } });
  for (const none of [undefined, '', 'identity', ' Identity ', 'identity, identity'])
    expect(encoded(none), none).toBe(false);
  for (const some of ['gzip', 'br', 'x-unknown', 'identity, gzip', 'constructor'])
    expect(encoded(some), some).toBe(true);
});
