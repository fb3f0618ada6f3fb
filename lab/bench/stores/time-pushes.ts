import { RawClient } from '../../../mock-gms/cometd/bayeux-client.fixture.ts';
import { post } from '../load/post.ts';

/**
 * Milliseconds from sending a message at one server to its push over CometD long-polling at another, one message after
 * another.
 */
export async function timePushes(from: string, to: string, count: number): Promise<readonly number[]> {
  const client = new RawClient(`${to}/genesys/cometd`, 'timed');
  const { chatId, secureKey } = await client.startChat();
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const message = `message ${number}`;
    const pushed = client.pushes(({ messages = [] }) => messages.some(({ text }) => text === message));
    // The connect is held when the message is sent.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const began = performance.now();
    const arrived = pushed.then(() => performance.now());
    await post(`${from}/genesys/2/chat/timed/${chatId}/send`, { secureKey, message });
    times.push((await arrived) - began);
  }
  return times;
}
