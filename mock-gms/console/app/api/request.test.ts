import { expect, test } from '@playwright/test';
import { request } from './request.ts';
import { download, requestFile } from './request-file.ts';

/** Answers what the page asks for meanwhile. */
async function withFetch(answer: () => Promise<Response>, work: () => Promise<void>): Promise<void> {
  const { fetch } = globalThis;
  globalThis.fetch = answer;
  try {
    await work();
  } finally {
    globalThis.fetch = fetch;
  }
}

const late = () => new DOMException('signal timed out', 'TimeoutError');

/** An answer that begins and does not go on. */
const stuck = async () =>
  new Response(new ReadableStream({ pull: (controller) => controller.error(late()) }));

const WAYS = {
  'what is asked for': () => request('GET', '/services'),
  'a file that is looked at': () => requestFile('/services'),
  'a file that is saved': () => download('/services'),
};

for (const [way, ask] of Object.entries(WAYS)) {
  test(`${way}: what goes wrong on the way is said in words`, async () => {
    const gone = async () => {
      throw new TypeError('Failed to fetch');
    };
    await withFetch(gone, () => expect(ask()).rejects.toThrow('The server cannot be reached.'));
    const slow = async () => {
      throw late();
    };
    const words = 'The server has not answered for a minute.';
    await withFetch(slow, () => expect(ask()).rejects.toThrow(words));
    await withFetch(stuck, () => expect(ask()).rejects.toThrow(words));
  });
}

test('an answer that is not of this server is named by its status', async () => {
  const foreign = async () => new Response('<html>', { status: 200 });
  await withFetch(foreign, () => expect(request('GET', '/services')).rejects.toThrow('is not JSON'));
});
