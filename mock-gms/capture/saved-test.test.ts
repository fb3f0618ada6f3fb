import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { createWebChatService } from 'gms-webchat';
import { type ChatHandle, type RunningMockGms, type ServiceHandle, startMockGms } from '../index.ts';
import { HOSTILE_TEXTS } from './hostile-texts.fixture.ts';

const FOLDER = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const resolve = createRequire(import.meta.url).resolve;

let gms: RunningMockGms;

test.beforeAll(async () => {
  gms = await startMockGms({ port: 0 });
});
test.afterAll(() => gms.close());

interface Stage {
  readonly service: ServiceHandle;
  readonly chat: ChatHandle;
  readonly client: ReturnType<typeof createWebChatService>;
  post(operation: string, fields: Record<string, string>): Promise<unknown>;
}

/** Kinds of conversation, and how each is played. */
const CONVERSATIONS: Record<
  string,
  { settings?: object; userData?: object; play(stage: Stage): Promise<unknown> }
> = {
  'a scripted greeter': {
    settings: { script: 'greeter' },
    async play({ service, client }) {
      await service.clock.advance(20_000);
      await client.sendMessage({ message: 'Where is my parcel?' });
      await service.clock.advance(20_000);
      await client.sendMessage({ message: 'goodbye' });
      await service.clock.advance(20_000);
    },
  },
  'a person as agent, and a supervisor': {
    async play({ service, chat, client, post }) {
      await chat.announce('You are next.', { eventAttributes: { queue: 1 } });
      await service.clock.advance(2000);
      const ann = await chat.join({ nickname: 'Ann' });
      const sue = await chat.join({ nickname: 'Sue', type: 'Supervisor', silent: true });
      await ann.startTyping('Hel');
      await service.clock.advance(1500);
      await ann.say('Hello', { messageType: 'text', eventAttributes: { mood: ['good'] } });
      await sue.say('Be kind', { visibility: 'agents' });
      await client.sendMessage({ message: 'Hi', type: 'question' });
      await client.sendCustomNotice({ message: 'survey' });
      await client.updateUserData({ order: '4711' });
      await post('updateNickname', { nickname: 'Joanna' });
      await post('pushUrl', { pushUrl: 'https://customer.example/' });
      await post('send', { message: '  ', eventAttributes: '{"a":1}' });
      await post('readReceipt', { transcriptPosition: '2' });
      await sue.bargeIn();
      await ann.customNotice('note', { userData: { a: { b: ['c'] } } });
      await ann.pushUrl('https://agent.example/');
      await ann.rename('Anna');
      await ann.setUserData({ tier: 'gold' });
      await sue.leave({ reason: 8 });
      await ann.endChat();
    },
  },
  'files both ways, and their deletion': {
    async play({ service, chat, client, post }) {
      const ann = await chat.join({ nickname: 'Ann' });
      await client.sendFile({ files: new File(['one\ntwo'], 'list.txt', { type: 'text/plain' }) });
      await client.sendFile({
        files: new File([new Uint8Array([0xff, 0])], 'logo.png', { type: 'image/png' }),
      });
      await ann.sendFile({ name: 'terms "1".txt', data: 'Be kind.', description: 'The terms' });
      await service.clock.advance(1000);
      const [first, second] = await chat.files();
      await ann.deleteFile(first?.id ?? '');
      await post(`file/${second?.id}/delete`, {});
      await client.endChat();
    },
  },
  'a transfer from a bot': {
    async play({ service, chat, client }) {
      const bot = await chat.join({ nickname: 'Robo', bot: true });
      await bot.say('What is it about?');
      await client.sendMessage({ message: 'A person, please' });
      await service.clock.advance(3000);
      const ann = await bot.transfer({ nickname: 'Ann' });
      await ann.say('Hello');
    },
  },
  'a customer who is silent until the chat closes': {
    settings: { inactivityAlert: 60, inactivityClose: 30 },
    async play({ service, chat }) {
      await (await chat.join({ nickname: 'Ann' })).say('Hello?');
      await service.clock.advance(90_000);
    },
  },
  'a customer who goes missing': {
    async play({ service, chat }) {
      const ann = await chat.join({ nickname: 'Ann' });
      await service.clock.advance(10_000);
      await ann.say('Hello?');
      await service.clock.advance(20_000, { clients: 'absent' });
      await ann.say('Still there?');
      await service.clock.advance(25_000, { clients: 'absent' });
      await service.clock.advance(1000);
      await ann.leave();
    },
  },
  'an asynchronous chat': {
    userData: { GCTI_Chat_AsyncMode: 'true' },
    async play({ service, chat, client }) {
      const ann = await chat.join({ nickname: 'Ann' });
      await ann.say('I ask, and come back.');
      await ann.park();
      await service.clock.advance(3_600_000);
      await client.sendMessage({ message: 'Any news?' });
      const again = await chat.join({ nickname: 'Ann' });
      await again.say('It is on its way.');
      await chat.end();
    },
  },
  'hostile texts': {
    async play({ chat, client, post }) {
      for (const text of HOSTILE_TEXTS) {
        const nickname = text || 'Ann';
        const agent = await chat.join({ nickname });
        await agent.say(text, { messageType: text, eventAttributes: { [text]: text } });
        await agent.pushUrl(text);
        await agent.customNotice(text, { userData: { [text]: text } });
        await agent.setUserData({ [text]: [text] });
        await agent.sendFile({ name: text, type: text, data: text, description: text });
        if (text !== '') await agent.rename(text);
        await agent.startTyping(text);
        await agent.leave({ then: 'keepAlive' });
        await chat.announce(text, { eventAttributes: { text } });
        if (text.trim() !== '') await client.sendMessage({ message: text });
        await post('pushUrl', { pushUrl: text });
      }
    },
  },
};

async function record(name: string, index: number): Promise<ChatHandle> {
  const { settings = {}, userData, play } = CONVERSATIONS[name] as (typeof CONVERSATIONS)[string];
  const service = gms.service(`saved-${test.info().workerIndex}-${index}`);
  await service.configure(settings);
  await service.clock.freeze();
  const client = createWebChatService({ dataURL: service.dataURL });
  await client.startChat({ nickname: 'Jo', subject: 'parcel', ...(userData && { userData }) } as never);
  await client.stopPoll();
  const chat = await service.waitForChat();
  const { keys } = await chat.state();
  const post = (operation: string, fields: Record<string, string>) =>
    fetch(`${service.dataURL}/${chat.id}/${operation}`, {
      method: 'POST',
      body: new URLSearchParams({ ...keys, ...fields }),
    });
  await play({ service, chat, client, post });
  return chat;
}

test('what was saved of conversations of every kind passes with both runners, and its types are right', async () => {
  test.setTimeout(120_000);
  // Within the project, so that packages are found as their users find them.
  const folder = `${FOLDER}node_modules/.cache/saved-tests-${process.pid}`;
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const [index, name] of Object.keys(CONVERSATIONS).entries()) {
    const chat = await record(name, index);
    for (const [runner, ending] of [
      ['playwright', 'spec.ts'],
      ['node', 'test.mjs'],
    ] as const) {
      const { text } = await chat.toTest({ runner, name });
      const file = `${folder}/${index}.${ending}`;
      await writeFile(file, text);
      files.push(file);
    }
  }
  const env = { ...process.env };
  delete env.TEST_WORKER_INDEX;
  delete env.NODE_OPTIONS;
  const tests = files.filter((file) => file.endsWith('.mjs'));
  const told = await run(process.execPath, ['--test', ...tests], { env, cwd: folder }).catch(failed);
  expect(told.stdout, told.stdout.slice(0, 4000)).toContain(`# pass ${tests.length}`);
  await writeFile(
    `${folder}/playwright.config.ts`,
    `export default { reporter: 'line', workers: 1, testMatch: '*.spec.ts' };`,
  );
  const cli = resolve('@playwright/test/cli');
  const ran = await run(process.execPath, [cli, 'test', '-c', folder], { env, cwd: folder }).catch(failed);
  expect(ran.stdout, ran.stdout.slice(0, 4000)).toContain(`${tests.length} passed`);
});

function failed(error: { stdout?: string; stderr?: string }) {
  return { stdout: `${error.stdout}${error.stderr}`, stderr: '' };
}
