import { expect, test } from '@playwright/test';
import { closeAfterEach, closedLater, openGms } from '../../../mock-gms/closing.fixture.ts';
import { CaseContext } from '../../case/context.ts';
import { mockGmsTarget } from '../../target/mock-gms-target.ts';
import { typesOf } from '../answer/transcript.ts';
import { Wire } from '../wire/wire.ts';
import { everythingRead } from './everything-read.ts';

closeAfterEach();

test('everything that any position gives is read, also after the end', async () => {
  const context = new CaseContext(closedLater(new Wire()), mockGmsTarget(await openGms()), []);
  const chat = await context.start();
  await chat.perform('disconnect');
  const events = await everythingRead(chat);
  // Without a position, and from 1; nothing from 0.
  const once = ['ParticipantJoined', 'ParticipantLeft'];
  expect(typesOf(events)).toEqual([...once, ...once]);
});
