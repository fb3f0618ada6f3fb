import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';

closeAfterEach();

test('an answer is as long as its Content-Length says, whatever characters it has', async () => {
  const gms = await openGms({ defaults: { alias: 'ä€' } });
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(`${gms.url}/genesys/2/chat/support${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBe(Number(answer.headers.get('content-length')));
    return JSON.parse(bytes.toString()) as {
      chatId: string;
      secureKey: string;
      messages: { text: string }[];
    };
  };
  const { chatId, secureKey } = await post('', { nickname: 'Jö' });
  for (const message of ['plain', 'größer', '漢字', '🙂 \u2028']) {
    const { messages } = await post(`/${chatId}/send`, { secureKey, message, transcriptPosition: '2' });
    expect(messages.at(-1)?.text).toBe(message);
  }
});
