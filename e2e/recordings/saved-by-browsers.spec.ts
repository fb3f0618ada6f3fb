import { readFile } from 'node:fs/promises';
import type { Request } from '@playwright/test';
import { visible } from '../../mock-gms/capture/visible.fixture.ts';
import { conversationsOf, logOf, type ReadHar, readHar } from '../../mock-gms/capture.ts';
import type { ChatHandle, ServiceHandle } from '../../mock-gms/index.ts';
import { OUT_OF_TURN } from '../browsers/in-turn.ts';
import { saveAsDevTools } from '../fixtures/devtools-har.ts';
import { WidgetsPage } from '../fixtures/widgets.ts';
import { expect, test } from '../fixtures.ts';
import { overCometD, type Transport, tagOf, transportNames, transports } from '../transports.ts';

const NO_REQUESTS =
  'the body of the request is missing: what was sent is known from paths and answers alone, over CometD from pushes alone';

const NO_FRAMES = 'the list of its frames is missing';

/** Both participants have left, in JSON that stands in JSON. */
const BOTH_LEFT = /(\\"type\\":\\"ParticipantLeft\\".*){2}/s;

/**
 * A conversation in which both sides say something.
 *
 * @param answered resolves when the browser has taken note that the data of the customer were answered: by its clock that can be
 * later than by the page's, and then a file tells that the agent had left before
 */
async function converse(
  widgets: WidgetsPage,
  service: ServiceHandle,
  answered: () => Promise<unknown>,
): Promise<ChatHandle> {
  await widgets.open({}, { files: true });
  await widgets.startChat({ nickname: 'Jonny', subject: 'Kites', userData: { parcel: '4711' } });
  const chat = await service.waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await agent.say('Hello, how can I help?');
  await widgets.message({ text: 'Hello, how can I help?' });
  await widgets.command('sendMessage', { message: 'Do you sell kites? äöü 🙂' });
  const noted = answered();
  await widgets.command('updateUserData', { colour: 'red' });
  await noted;
  await agent.leave({ then: 'close' });
  await widgets.event('ended');
  return chat;
}

/** The one conversation of a file, by what its log says; without what nobody but the customer's program knows. */
async function readBack(
  har: ReadHar | undefined,
  chat: ChatHandle,
  transport: Transport,
  hasRequests: boolean,
) {
  if (har === undefined) throw new Error('nothing was saved');
  const { conversations } = conversationsOf(har);
  expect(conversations.map(({ chatId }) => chatId)).toEqual([chat.id]);
  const [conversation] = conversations;
  if (conversation === undefined) throw new Error('no conversation');
  const known = (log: readonly object[]) =>
    visible(log, transport).filter((entry) => hasRequests || 'index' in entry);
  expect(known(logOf(conversation).log)).toEqual(known(await chat.log()));
}

for (const transport of transports) {
  test(
    `a chat over ${transportNames[transport]} that a browser saved is read as its log has it`,
    {
      tag: transport === 'cometd-long-polling' ? tagOf(transport) : [tagOf(transport), OUT_OF_TURN],
    },
    async ({ browser, browserName, pages, gms, service }, testInfo) => {
      const path = testInfo.outputPath('chat.har');
      const context = await browser.newContext({ recordHar: { path, content: 'embed' } });
      const page = await context.newPage();
      const isChromium = browserName === 'chromium';
      const save = isChromium ? await saveAsDevTools(await context.newCDPSession(page)) : undefined;
      const widgets = new WidgetsPage(page, pages, { transport, origin: gms.url, service: service.name });
      // Frames have one clock, and other browsers save no data.
      const isNoted = isChromium && transport !== 'cometd-websocket';
      const isOfData = (request: Request) => /updateData/.test(request.url() + request.postData());
      const chat = await converse(widgets, service, async () => {
        if (isNoted) await page.waitForEvent('requestfinished', isOfData);
      });
      // The tools are told of an answer on a way of their own, which may be later than the page.
      if (save !== undefined) await expect.poll(save).toMatch(BOTH_LEFT);
      const byDevTools = save === undefined ? undefined : await readHar([Buffer.from(await save())]);
      await context.close();
      const har = await readHar([await readFile(path)]);
      expect(har.foreign).toBeGreaterThan(0);
      const lacks = har.unread.map(({ what }) => what);
      if (isChromium) for (const each of [har, byDevTools]) await readBack(each, chat, transport, true);
      else if (transport === 'cometd-websocket') {
        expect(lacks).toEqual([NO_FRAMES]);
        expect(conversationsOf(har).conversations).toEqual([]);
      } else {
        expect(lacks).toContain(NO_REQUESTS);
        await readBack(har, chat, transport, false);
      }
    },
  );
}

for (const transport of overCometD) {
  test(
    `a chat of the library cometd over ${transportNames[transport]} that a browser saved is read too`,
    {
      tag: transport === 'cometd-websocket' ? tagOf(transport) : [tagOf(transport), OUT_OF_TURN],
    },
    async ({ browser, browserName, pages, gms, service }, testInfo) => {
      const path = testInfo.outputPath('chat.har');
      const context = await browser.newContext({ recordHar: { path, content: 'embed' } });
      const page = await context.newPage();
      const fill = {
        URL: `${gms.url}/genesys/cometd`,
        SERVICE: service.name,
        LIBRARY: 'cometd',
        TRANSPORT: transport.replace('cometd-', ''),
      };
      await page.goto(pages.pageUrl('cometd', fill));
      const chat = await service.waitForChat();
      const agent = await chat.join({ nickname: 'Ann' });
      await page.waitForFunction(() => Reflect.get(window, 'pushed').length === 2);
      await page.evaluate(() => Reflect.get(window, 'say')('Do you sell kites?'));
      await chat.waitFor({ type: 'Message' });
      await agent.leave({ then: 'close' });
      await page.waitForFunction(() => Reflect.get(window, 'chatEnded'));
      await context.close();
      const har = await readHar([await readFile(path)]);
      if (browserName === 'chromium') await readBack(har, chat, transport, true);
      else if (transport === 'cometd-long-polling') await readBack(har, chat, transport, false);
      else expect(har.unread.map(({ what }) => what)).toEqual([NO_FRAMES]);
    },
  );
}
