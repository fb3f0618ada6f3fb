import { startMockGms } from '../../mock-gms/index.ts';
import { OUT_OF_TURN } from '../browsers/in-turn.ts';
import { startPageServer } from '../fixtures/page-server.ts';
import { expect, test } from '../fixtures.ts';

/** Names that exist for the browsers of these tests alone. */
const NAMES = ['shop.test', 'gms.shop.test', 'gms.other.test', 'shop.localhost', 'gms.localhost'];

/** A browser that takes these names for this machine. */
const named = test.extend({
  browser: [
    async ({ playwright, browserName, launchOptions, channel }, use) => {
      const browser = await playwright[browserName].launch({
        ...launchOptions,
        ...(channel !== undefined && { channel }),
        ...(browserName === 'chromium' && {
          args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP *.test 127.0.0.1'],
        }),
        ...(browserName === 'firefox' && {
          firefoxUserPrefs: { 'network.dns.localDomains': NAMES.join(',') },
        }),
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

interface Situation {
  readonly page: string;
  readonly chat: string;
  readonly tls?: boolean;
  readonly trustClientSession?: boolean;
  /** Whether the cookie comes back. */
  readonly works: boolean;
}

/** As docs/browsers-and-hosts.md has it. */
const SITUATIONS: readonly Situation[] = [
  { page: 'shop.test', chat: 'shop.test', works: true },
  { page: 'shop.test', chat: 'gms.shop.test', works: true },
  { page: 'shop.test', chat: 'gms.other.test', works: false },
  { page: 'shop.test', chat: 'gms.other.test', trustClientSession: true, works: true },
  { page: 'shop.test', chat: 'gms.other.test', tls: true, works: true },
  { page: 'localhost', chat: 'localhost', works: true },
  { page: 'localhost', chat: '127.0.0.1', works: true },
  { page: 'shop.localhost', chat: 'gms.localhost', works: true },
];

for (const [place, situation] of SITUATIONS.entries()) {
  const { page: pageHost, chat: chatHost, tls = false, trustClientSession = false, works } = situation;
  const tag = place === 0 ? [] : OUT_OF_TURN;
  const origin = `${tls ? 'https' : 'http'}://${chatHost}`;
  const how = trustClientSession ? ', which uses the clientId alone' : '';
  const title = `a page at http://${pageHost} ${works ? 'holds a chat' : 'cannot hold a chat, and is told why,'} over CometD long-polling at ${origin}${how}`;
  named(title, { tag }, async ({ browser }) => {
    const gms = await startMockGms({ port: 0, tls, trustClientSession, allowedHosts: ['.test'] });
    const service = gms.service('support');
    const pages = await startPageServer(gms.port);
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    const url = pages.pageUrl('cometd', {
      LIBRARY: 'cometd',
      SERVICE: 'support',
      TRANSPORT: 'long-polling',
      URL: `${origin}:${gms.port}/genesys/cometd`,
    });
    await page.goto(url.replace('//127.0.0.1:', `//${pageHost}:`));
    if (works) {
      const chat = await service.waitForChat();
      await (await chat.join({ nickname: 'Ann' })).say('Hello');
      const texts = () =>
        page.evaluate(() =>
          (Reflect.get(window, 'pushed') as Array<{ text?: string }>).flatMap(({ text }) => text ?? []),
        );
      await expect.poll(texts).toEqual(['Hello']);
    } else {
      const codes = async () => (await service.journal.findings()).map(({ code }) => code);
      await expect.poll(codes).toContain('cookie-not-returned');
    }
    await context.close();
    await pages.close();
    await gms.close();
  });
}
