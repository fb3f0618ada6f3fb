import { expect, test } from '@playwright/test';
import { CHAT, entry } from '../../../mock-gms/capture/har/har-entries.fixture.ts';
import { chatOf, learnedOf, saved } from '../other-server.fixture.ts';

const asked = (size: number) => `secureKey=4ee15d7e1c343c8e&message=${'x'.repeat(size)}&transcriptPosition=3`;

test('a limit that no refusal names is learned, and the refusal agrees with no other setting', async () => {
  const refused = entry({
    ...{ path: `/${CHAT}/send`, body: asked(5000), second: 3 },
    answer: { messages: [], statusCode: 1, errors: [{ code: 204, advice: 'Message is too long' }] },
  });
  const chat = chatOf(CHAT, { more: [refused] });
  // All that was done is told with a flag, which the mock has with a setting.
  const told = JSON.parse(
    JSON.stringify(chat).replaceAll('{\\"statusCode\\":0', '{\\"monitored\\":false,\\"statusCode\\":0'),
  ) as readonly unknown[];
  const { report, err } = await learnedOf(saved('chat.har', ...told));
  expect(report.profile.settings, err).toEqual({ monitored: 'always', maxMessageBytes: 4999 });
  expect(report.played).toMatchObject([{ differences: [] }]);
});
