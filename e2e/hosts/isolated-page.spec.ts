import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../fixtures.ts';

/** Serves one page that isolates itself: nothing of another origin may be in it that does not say so. */
async function serveIsolated(html: string) {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    });
    response.end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

for (const [how, attribute] of [
  ['as it is', ''],
  ['with CORS', 'crossorigin'],
  ['with CORS and credentials', 'crossorigin="use-credentials"'],
] as const) {
  test(`a page that isolates itself loads the script of the customer's page ${how}, and chats`, async ({
    gms,
    service,
    page,
  }) => {
    const origin = gms.url.replace('127.0.0.1', 'localhost');
    const settings = { widgets: { webchat: { dataURL: service.dataURL.replace('127.0.0.1', 'localhost') } } };
    const isolated = await serveIsolated(
      `<!doctype html><title>Shop</title><script>window._genesys = ${JSON.stringify(settings)}</script>` +
        `<script ${attribute} src="${origin}/demo/gms-webchat.js"></script>`,
    );
    await page.goto(isolated.url);
    expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
    await page.evaluate(() => {
      const { CXBus } = globalThis as unknown as {
        CXBus: { registerPlugin(name: string): { command(name: string, options: object): unknown } };
      };
      CXBus.registerPlugin('Shop').command('WebChatService.startChat', { nickname: 'Jo' });
    });
    const chat = await service.waitForChat();
    expect((await chat.state()).participants[0]?.nickname).toBe('Jo');
    isolated.close();
  });
}
