import { expect, test } from '@playwright/test';
import { FolderBlobs } from './folder-blobs.ts';

test('a start over a folder without files asks for no chat', async () => {
  const asked = () => {
    throw new Error('nobody has files');
  };
  await new FolderBlobs(test.info().outputPath('data')).begin(asked, asked);
});

test('a start with files asks for the files of those chats alone that have some', async () => {
  const folder = test.info().outputPath('data');
  const blobs = new FolderBlobs(folder);
  await blobs.begin(
    () => [],
    () => [],
  );
  for (const file of ['f1', 'f2']) {
    const staged = blobs.stage();
    await staged?.write(Buffer.from(file));
    await staged?.commit('with', file);
  }
  const asked: string[] = [];
  const again = new FolderBlobs(folder);
  await again.begin(
    () => ['with', 'without'],
    (chatId) => {
      asked.push(chatId);
      return ['f1'];
    },
  );
  expect(asked).toEqual(['with']);
  expect(again.levels.bytes).toBe(2);
});
