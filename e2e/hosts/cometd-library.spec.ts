import { OUT_OF_TURN } from '../browsers/in-turn.ts';
import { expect, test } from '../fixtures.ts';

interface PushedPage extends Window {
  readonly pushed: ReadonlyArray<{ readonly index: number; readonly type: string; readonly text?: string }>;
  readonly transports: readonly string[];
  readonly chatEnded: boolean;
  say(message: string): void;
}

declare const window: PushedPage;

for (const library of ['cometd', 'cometd8']) {
  for (const transport of ['long-polling', 'websocket']) {
    for (const place of ['the same origin', 'another port of the host', 'another site'] as const) {
      const tag = place === 'another site' ? [] : OUT_OF_TURN;
      test(`the CometD client (${library}) chats over ${transport} with a server at ${place}`, {
        tag,
      }, async ({ page, gms, pages, service }) => {
        const path = '/genesys/cometd';
        const fill = { LIBRARY: library, SERVICE: service.name, TRANSPORT: transport };
        const url =
          place === 'the same origin' ? new URL(path, pages.pageUrl('cometd', {})).href : `${gms.url}${path}`;
        const address = pages.pageUrl('cometd', { ...fill, URL: url });
        await page.goto(place === 'another site' ? pages.atLocalhost(address) : address);
        const chat = await service.waitForChat();
        const ann = await chat.join({ nickname: 'Ann' });
        await ann.say('Hello Jonny');
        await page.waitForFunction(() => window.pushed.some(({ text }) => text === 'Hello Jonny'));
        await page.evaluate(() => window.say('Hello Ann'));
        await chat.waitFor({ type: 'Message', text: 'Hello Ann' });
        await ann.endChat();
        await page.waitForFunction(() => window.chatEnded);
        expect(await page.evaluate(() => window.pushed.map(({ type, text }) => text ?? type))).toEqual([
          'ParticipantJoined',
          'ParticipantJoined',
          'Hello Jonny',
          'Hello Ann',
          'ParticipantLeft',
          'ParticipantLeft',
        ]);
        // Over a WebSocket a whole conversation can pass before a busy browser's first connect.
        await page.waitForFunction(() => window.transports.length > 0);
        expect(new Set(await page.evaluate(() => window.transports))).toEqual(new Set([transport]));
      });
    }
  }
}

test('where WebSockets are refused, the CometD client falls back to long-polling', async ({
  page,
  gms,
  pages,
  service,
}) => {
  await service.configure({ webSocket: false });
  const url = `${gms.url}/genesys/cometd/${service.name}`;
  const fill = { LIBRARY: 'cometd', SERVICE: service.name, TRANSPORT: 'websocket', URL: url };
  await page.goto(pages.pageUrl('cometd', fill));
  const chat = await service.waitForChat();
  await (await chat.join({ nickname: 'Ann' })).say('Hello Jonny');
  await page.waitForFunction(() => window.pushed.some(({ text }) => text === 'Hello Jonny'));
  expect(new Set(await page.evaluate(() => window.transports))).toEqual(new Set(['long-polling']));
});
