import { readFile } from 'node:fs/promises';
import { runLearn } from '../../contracts/learn/run-learn.fixture.ts';
import { conversationsOf, logOf, readHar } from '../../mock-gms/capture.ts';
import { WidgetsPage } from '../fixtures/widgets.ts';
import { expect, test } from '../fixtures.ts';

test('two chats in two tabs, with files and over a WebSocket, are told apart in one file, and contradict nothing', async ({
  browser,
  browserName,
  pages,
  gms,
  service,
}, testInfo) => {
  const path = testInfo.outputPath('chat.har');
  const context = await browser.newContext({ recordHar: { path, content: 'embed' } });
  const other = gms.service(`${service.name}-2`);
  // A chat belongs to the cookies of a site: another chat needs another one.
  const elsewhere = {
    ...pages,
    pageUrl: (...of: Parameters<typeof pages.pageUrl>) => pages.atLocalhost(pages.pageUrl(...of)),
  };
  const tab = async (name: string, transport: 'polling' | 'cometd-websocket', site = pages) =>
    new WidgetsPage(await context.newPage(), site, { transport, origin: gms.url, service: name });
  const first = await tab(service.name, 'polling');
  const second = await tab(other.name, 'cometd-websocket', elsewhere);
  for (const each of [first, second]) await each.open({}, { files: true });
  await first.startChat({ nickname: 'Jonny' });
  await second.startChat({ nickname: 'Bob' });
  const chats = [await service.waitForChat(), await other.waitForChat()] as const;
  const agents = [
    await chats[0].join({ nickname: 'Ann' }),
    await chats[1].join({ nickname: 'Eve' }),
  ] as const;
  await second.command('sendMessage', { message: 'Over a WebSocket' });
  await agents[0].say('Your plan?');
  await first.message({ text: 'Your plan?' });
  await first.commandWith('sendFile', () => ({ files: [new File(['a plan'], 'plan.txt')] }));
  await chats[0].waitFor({ type: 'FileUploaded' });
  await agents[1].say('I see');
  await second.message({ text: 'I see' });
  await agents[0].leave({ then: 'close' });
  await first.event('ended');
  await agents[1].leave({ then: 'close' });
  await second.event('ended');
  expect([...first.errors, ...second.errors]).toEqual([]);
  await context.close();

  const { conversations } = conversationsOf(await readHar([await readFile(path)]));
  const read = new Map(
    conversations.map((each) => [
      each.chatId,
      logOf(each)
        .log.map(({ type }) => type)
        .filter((type) => !type.startsWith('Typing')),
    ]),
  );
  const ended = ['ParticipantLeft', 'ParticipantLeft', 'ChatEnded'];
  const joined = ['ChatRequested', 'ParticipantJoined', 'ParticipantJoined'];
  expect(read.get(chats[0].id)).toEqual([...joined, 'Message', 'FileUploaded', ...ended]);
  // Firefox saves no frames.
  if (browserName === 'chromium')
    expect(read.get(chats[1].id)).toEqual([...joined, 'Message', 'Message', ...ended]);
  expect(read.size).toBe(browserName === 'chromium' ? 2 : 1);

  const { code, out, err } = await runLearn([path]);
  expect(code, out + err).toBe(0);
});
