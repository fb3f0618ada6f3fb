import { expect, test } from '@playwright/test';
import { closeAll } from './close-all.ts';

test('everything is closed in its order, also after something that fails, which is told', async () => {
  const closed: string[] = [];
  const closing = closeAll([
    async () => void closed.push('relay'),
    async () => {
      closed.push('service');
      throw new Error('gone');
    },
    () => {
      throw new Error('at once');
    },
    async () => void closed.push('mock'),
  ]);
  await expect(closing).rejects.toThrow('gone');
  expect(closed).toEqual(['relay', 'service', 'mock']);
});
