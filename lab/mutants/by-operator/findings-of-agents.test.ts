import { AssertionError } from 'node:assert';
import { expect, test } from '@playwright/test';
import { mockGmsTarget } from '../../../contracts/target/mock-gms-target.ts';
import { startMockGms } from '../../../mock-gms/index.ts';
import { findingsOfAgents } from './findings-of-agents.ts';

test('an agent who cannot act is a finding, and one who can acts as before', async () => {
  const gms = await startMockGms({ port: 0 });
  const { chatApiURL, service, agents } = mockGmsTarget(gms);
  if (agents === undefined) throw new Error('mock-gms has agents');
  const started = await fetch(`${chatApiURL}/${service}`, {
    method: 'POST',
    body: new URLSearchParams({ nickname: 'Ada' }),
  });
  const { chatId } = (await started.json()) as { readonly chatId: string };

  const chat = await findingsOfAgents(agents).waitForChat(chatId);
  const ann = await chat.join({ nickname: 'Ann' });
  await ann.say('Hello');
  await chat.waitFor({ type: 'Message', text: 'Hello' });
  expect(await chat.inspect?.()).toMatchObject({ userData: {} });
  await ann.leave();
  const late = await ann.say('Still here?').catch((error: unknown) => error);
  expect(late).toBeInstanceOf(AssertionError);
  expect(String(late)).toContain('say() of an agent failed: ');
  await gms.close();
});
