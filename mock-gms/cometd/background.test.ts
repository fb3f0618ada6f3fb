import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import { RawClient } from './bayeux-client.fixture.ts';

/** Starts a chat and closes its Bayeux session, with or without an ext. */
async function disconnected(fields: object) {
  const gms = await startMockGms({ port: 0 });
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await jo.startChat();
  const chat = await gms.service('support').waitForChat();
  const [reply] = await jo.post([{ channel: '/meta/disconnect', id: 'd', clientId: jo.clientId, ...fields }]);
  expect(reply?.successful).toBe(true);
  return { gms, chat };
}

test('an app that goes to the background has the agents told how far it has read, and reads nothing of that', async () => {
  const { gms, chat } = await disconnected({ ext: { transcriptPosition: '4' } });
  expect(await chat.waitFor({ type: 'CustomNotice' })).toMatchObject({
    from: { participantId: 1 },
    visibility: 'agents',
    eventAttributes: { transcriptPosition: '4' },
  });
  expect((await chat.transcript()).map(({ type }) => type)).toEqual(['ParticipantJoined']);
  await gms.close();
});

test('a session that is closed without a position, or with an invalid one, tells the agents nothing', async () => {
  for (const fields of [{}, { ext: { transcriptPosition: {} } }, { ext: { transcriptPosition: 'four' } }]) {
    const { gms, chat } = await disconnected(fields);
    await (await chat.join({ nickname: 'Ann' })).say('Hello');
    expect((await chat.log()).map(({ type }) => type)).not.toContain('CustomNotice');
    await gms.close();
  }
});
