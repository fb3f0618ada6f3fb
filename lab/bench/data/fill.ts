import { post } from '../load/post.ts';
import { startServer } from '../servers/server-process.ts';
import { CHATS, MESSAGES } from './plan.ts';

/** Fills a folder, or a Redis by its URL, with chats that are all alike; then the server is killed, so that the next start finds it so. */
export async function fill(place: string, script: string): Promise<void> {
  const server = await startServer(script, ['{}', place]);
  try {
    const dataURL = `${server.url}/genesys/2/chat/bench`;
    const { chatId, secureKey } = JSON.parse(await post(dataURL, { firstName: 'First', lastName: 'Last' }));
    for (let sent = 0; sent < MESSAGES; sent += 1)
      await post(`${dataURL}/${chatId}/send`, { secureKey, message: `The message with the number ${sent}.` });
    const path = `${server.url}/mock/services/bench/snapshot`;
    const snapshot = await (await fetch(path)).text();
    const { chats, ...rest } = JSON.parse(snapshot);
    const like = (number: number) =>
      JSON.parse(
        JSON.stringify(chats[0]).replaceAll(chatId, chatIdOf(number)).replaceAll(secureKey, `key-${number}`),
      );
    const body = JSON.stringify({ ...rest, chats: Array.from({ length: CHATS }, (_, i) => like(i)) });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(path, { method: 'PUT', headers, body });
    if (answer.status !== 204) throw new Error(`the snapshot was answered with ${await answer.text()}`);
  } finally {
    await server.stop();
  }
}

/** In the shape that ids of chats have. */
function chatIdOf(number: number): string {
  return `0008aBENCH${String(number).padStart(6, '0')}`;
}
