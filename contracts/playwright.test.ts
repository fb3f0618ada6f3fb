import { expect, test } from '@playwright/test';
import { contractTests } from './playwright.ts';
import { startEcho } from './probe/wire/echo-server.fixture.ts';

const [polling, cometd] = contractTests({ only: ['send-01'] });

test('a finding fails its test and shows the last exchange; a test whose needs the target lacks is skipped', async () => {
  await using echo = await startEcho();
  const target = { chatApiURL: `${echo.url}/2/chat`, service: 'support' };
  expect(polling?.title).toMatch(/^send-01 \[polling\] SHOULD: /);
  await expect(polling?.run(target, test.info())).rejects.toThrow(`POST ${echo.url}/2/chat/support`);
  const reasons: string[] = [];
  await cometd?.run(target, { skip: (_condition, reason) => reasons.push(reason) });
  expect(reasons).toEqual(['the target does not offer CometD over long-polling']);
});

test('an id that no case has is refused: no test would show that it is missing', () => {
  expect(() => contractTests({ only: ['send-01', 'send-77'] })).toThrow('no case has the id send-77');
});
