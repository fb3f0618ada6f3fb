import { expect, test } from '@playwright/test';
import { chosenIn } from './choices.js';

test('an address chooses transport, edition and kind of chat; wrong values are ignored', () => {
  expect(chosenIn('')).toEqual({ transport: 'polling', edition: '9.0', async: 'no' });
  expect(chosenIn('?transport=websocket&edition=8.5&async=yes')).toEqual({
    transport: 'websocket',
    edition: '8.5',
    async: 'yes',
  });
  expect(chosenIn('?transport=pigeon&edition=7&async=__proto__')).toEqual(chosenIn(''));
});
