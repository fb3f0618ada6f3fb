import { once } from 'node:events';
import { createReadStream, createWriteStream, truncateSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../../../e2e/browsers/in-turn.ts';
import { conversationsOf } from '../conversation/conversations-of.ts';
import { answer, CHAT, entry, event, send, start } from './har-entries.fixture.ts';
import { HarError, readHar } from './read-har.ts';

const MEBIBYTE = 1024 * 1024;

/** A file of so many entries, which come one after the other. */
async function written(name: string, entries: Iterable<unknown>): Promise<string> {
  const path = test.info().outputPath(name);
  const file = createWriteStream(path);
  file.write('{"log":{"version":"1.2","entries":[');
  let isFirst = true;
  for (const each of entries) {
    if (!file.write(`${isFirst ? '' : ','}${JSON.stringify(each)}`)) await once(file, 'drain');
    isFirst = false;
  }
  file.end(']}}');
  await once(file, 'finish');
  return path;
}

const picture = {
  request: { method: 'GET', url: 'https://shop.example/picture.png', headers: [] },
  response: { status: 200, content: { encoding: 'base64', text: 'A'.repeat(MEBIBYTE) } },
};

/** A shop with many pictures, and a chat in between. */
function* shop(pictures: number) {
  yield start;
  for (let count = 0; count < pictures; count += 1) yield picture;
  yield send;
}

const heap = () => process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;

test('a file of 80 MiB is read in the memory of its chat, and up to where it breaks off', {
  tag: ONLY_IN_WHOLE,
}, async () => {
  test.slow();
  const path = await written('shop.har', shop(80));
  const before = heap();
  let most = 0;
  const watched = async function* () {
    for await (const chunk of createReadStream(path)) {
      most = Math.max(most, heap() - before);
      yield chunk as Buffer;
    }
  };
  const read = await readHar(watched());
  expect(read.foreign).toBe(80);
  expect(read.unread).toEqual([]);
  expect(conversationsOf(read).conversations[0]?.events).toHaveLength(2);
  expect(most).toBeLessThan(60 * MEBIBYTE);

  truncateSync(path, 60 * MEBIBYTE);
  const cut = await readHar(createReadStream(path));
  expect(conversationsOf(cut).conversations[0]?.events).toHaveLength(1);
  expect(cut.unread).toEqual([
    { where: expect.stringMatching(/^entry \d\d$/), what: 'the file breaks off within it' },
  ]);
});

test('chats of more than can be held are refused in one line, before the file is read to its end', {
  tag: ONLY_IN_WHOLE,
}, async () => {
  test.slow();
  const body = `message=${'x'.repeat(15 * MEBIBYTE)}`;
  const long = JSON.stringify(
    entry({ path: `/${CHAT}/send`, body, answer: answer([event(2, 'Message', { text: 'x' })]) }),
  );
  let asked = 0;
  const chunks = function* () {
    yield Buffer.from('{"log":{"entries":[');
    for (; asked < 100; asked += 1) yield Buffer.from(`${asked === 0 ? '' : ','}${long}`);
  };
  await expect(readHar(chunks())).rejects.toThrow(
    new HarError('the chats of this file take more than 256 MiB; save fewer of them'),
  );
  expect(asked).toBeLessThan(20);
});
