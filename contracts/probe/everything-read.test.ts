import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { CaseContext } from '../case/context.ts';
import { mockGmsTarget } from '../target/mock-gms-target.ts';
import { everythingRead } from './everything-read.ts';
import { typesOf } from './transcript.ts';
import { Wire } from './wire.ts';

test('everything that any position gives is read, also after the end', async () => {
  const gms = await startMockGms({ port: 0 });
  const context = new CaseContext(new Wire(), mockGmsTarget(gms), []);
  try {
    const chat = await context.start();
    await chat.perform('disconnect');
    const events = await everythingRead(chat);
    // Without a position, and from 1; nothing from 0.
    const once = ['ParticipantJoined', 'ParticipantLeft'];
    expect(typesOf(events)).toEqual([...once, ...once]);
  } finally {
    context.wire.close();
    await gms.close();
  }
});
