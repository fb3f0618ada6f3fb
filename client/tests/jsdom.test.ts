import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';

/** As far as it is used here; the package brings no types of its own. */
interface Jsdom {
  JSDOM: new (html: string, options: object) => { window: { eval(script: string): unknown; close(): void } };
  VirtualConsole: new () => { on(event: string, listener: (...what: unknown[]) => void): void };
}
const { JSDOM, VirtualConsole }: Jsdom = createRequire(import.meta.url)('jsdom');

/** The entry for tests as one script, with what it takes from an app's own bundle beside it. */
let script: string;

test.beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from '../testing.ts'; export { createWebChatService } from '../index.ts';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    globalName: 'testing',
    external: ['cometd'],
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
});

/** Runs a script beside the entry for tests in a window that has what jsdom gives and nothing of Node. */
async function inWindow(run: string): Promise<{ result: unknown; shown: string[] }> {
  const shown: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('error', (...what: unknown[]) => shown.push(what.map(String).join(' ')));
  virtualConsole.on('jsdomError', (error: unknown) => shown.push(String(error)));
  const { window } = new JSDOM('<!doctype html><title>Shop</title><input type="file">', {
    url: 'http://shop.test/',
    runScripts: 'outside-only',
    virtualConsole,
  });
  window.eval(script);
  const result: unknown = await window.eval(`(async () => { ${run} })()`);
  window.close();
  return { result: JSON.parse(JSON.stringify(result ?? null)), shown };
}

test('the window has neither Response nor fetch, as that of a test runner', async () => {
  const { result } = await inWindow('return [typeof Response, typeof fetch, typeof structuredClone]');
  expect(result).toEqual(['undefined', 'undefined', 'undefined']);
});

for (const [transport, options] of [
  ['polling', ''],
  ['CometD', '{ cometD: { enabled: true, apiURL: "http://gms.test/genesys/2/chat-ntf" } }'],
] as const) {
  test(`an app tests its chat in jsdom, over ${transport}`, async () => {
    const { result, shown } = await inWindow(`
      const saved = [];
      const options = { saveFile: (content, name) => saved.push([name, content.size]), ...${options || '{}'} };
      const { service, gms, deliver, clock } = testing.createTestWebChat(options);
      const texts = [];
      service.on('messageReceived', ({ messages }) => texts.push(...messages.map(({ text }) => text)));
      const { statusCode } = await service.startChat({ nickname: 'Ada' });
      gms.join().say('Hello');
      await deliver();
      await service.sendMessage({ message: 'Good morning' });
      await service.sendFile({ files: new File(['a plan'], 'plan.pdf') });
      await service.downloadFile({ fileId: 'file-1', fileName: 'copy.pdf' });
      gms.spoil('send', { status: 503 });
      const refused = await service.sendMessage({ message: 'Hm' }).catch(({ status }) => status);
      gms.spoil('download', { status: 404, body: 'gone' });
      const gone = await service.downloadFile({ fileId: 'file-1' }).catch(({ status }) => status);
      await deliver();
      const { messages } = await service.getTranscript();
      await service.endChat();
      return { statusCode, texts, saved, refused, gone, messages: messages.length, pending: clock.pending };
    `);
    expect(shown).toEqual([]);
    expect(result).toEqual({
      statusCode: 0,
      texts: [null, null, 'Hello', 'Good morning', null],
      saved: [['copy.pdf', 6]],
      refused: 503,
      gone: 404,
      messages: 5,
      pending: 0,
    });
  });
}

test('where there is no fetch, the console says so', async () => {
  const { result, shown } = await inWindow(`
    const service = testing.createWebChatService({ dataURL: 'http://gms.test/genesys/2/chat/test' });
    return service.startChat({ nickname: 'Ada' }).catch((reason) => reason);
  `);
  expect(result).toMatchObject({ status: 0, statusText: 'error' });
  expect(shown.join()).toContain('fetch is not a function');
});
