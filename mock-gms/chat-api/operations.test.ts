import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { RawClient } from '../cometd/bayeux-client.fixture.ts';
import { OPERATIONS } from './operations.ts';

closeAfterEach();

test('a row in the table is an operation over REST and CometD, for faults and for the journal', async () => {
  const table: Record<string, (typeof OPERATIONS)['customNotice']> = OPERATIONS;
  table.wave = {
    ...OPERATIONS.customNotice,
    form: 'customNotice',
    cometd: { name: 'waveHand', reads: false, follows: false },
    command: () => ({ type: 'customNotice', by: 1, text: 'waves' }),
  };
  const gms = await openGms();
  try {
    const support = gms.service('support');
    const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
    const { chatId, secureKey } = await jo.startChat();
    const wave = async () => {
      const body = new URLSearchParams({ secureKey });
      const answer = await fetch(`${gms.url}/genesys/2/chat/support/${chatId}/wave`, {
        method: 'POST',
        body,
      });
      return answer.status;
    };

    expect(await wave()).toBe(200);
    await jo.publish({ operation: 'waveHand', secureKey });
    const texts = (await jo.pushes(({ messages }) => messages.length > 0)).flatMap(({ messages }) =>
      messages.map(({ text }) => text),
    );
    expect(texts).toEqual(['waves', 'waves']);

    await support.faults.add({ operation: 'wave' as 'send', effect: { kind: 'status', status: 503 } });
    expect(await wave()).toBe(503);
    const exchanges = await support.journal.list({ operation: 'wave' });
    expect(exchanges.map(({ transport }) => transport)).toEqual([
      'polling',
      'cometd-long-polling',
      'polling',
    ]);
  } finally {
    delete table.wave;
  }
});
