import { expect, test } from '@playwright/test';
import { isStarted } from '../chat-server/chat-server-options.ts';
import { Cluster } from '../nodes.fixture.ts';

/** Two processes with a customer who registered for pushes, and an agent; the clocks stand still. */
async function twoWithRegistration() {
  const cluster = new Cluster();
  const posts: string[][] = [[], []];
  const opened = [];
  for (const own of posts) {
    const post = async (_url: string, body: string) => {
      own.push(String(JSON.parse(body).deviceId));
      return { status: 200 };
    };
    opened.push(await cluster.open({ post }));
  }
  const [a, b] = opened;
  if (a === undefined || b === undefined) throw new Error('two were opened');
  a.support.clock.freeze();
  await a.support.configure({ customHttpPushUrl: 'http://push.example.test/', pushAwayAfter: 10 });
  const userData = {
    GCTI_Chat_AsyncMode: 'true',
    GCTI_Chat_PushSubscribe: 'true',
    GCTI_GMS_NodeGroup: 'web',
    GCTI_GMS_PushDeviceId: 'phone',
    GCTI_GMS_PushDeviceType: 'customhttp',
  };
  const outcome = await a.support.chats.request({ nickname: 'Jo', request: {}, userData });
  if (!isStarted(outcome)) throw new Error('no chat');
  const { id } = outcome.running.chat;
  await b.execute(id, { type: 'join', nickname: 'Ann', participantType: 'Agent' });
  await cluster.arrived();
  return { cluster, a, b, id, posts };
}

test('a notification is sent once, by the process in which the entry was written', async () => {
  const { a, b, id, posts } = await twoWithRegistration();
  await b.execute(id, { type: 'send', by: 2, text: 'Are you there?' });
  await a.support.clock.advance(11_000, { clients: 'absent' });
  await a.support.stored();
  expect(posts).toEqual([[], ['phone']]);
});

test('a customer who has read in another process meanwhile gets none', async () => {
  const { a, b, id, posts } = await twoWithRegistration();
  await b.execute(id, { type: 'send', by: 2, text: 'Are you there?' });
  await a.support.clock.advance(5000, { clients: 'absent' });
  await a.support.stored();
  a.support.chats.touch(await a.chat(id));
  await a.support.clock.advance(20_000, { clients: 'absent' });
  await a.support.stored();
  expect(posts).toEqual([[], []]);
});
