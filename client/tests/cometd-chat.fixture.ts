import type { EventName } from '../chat/events.ts';
import type { WebChatServiceOptions } from '../index.ts';
import { createTestWebChat } from '../testing.ts';

/** A service whose chat comes over CometD, with the events it has published. */
export function overCometd(options: WebChatServiceOptions<'9.0'> = {}) {
  const chat = createTestWebChat({ ...options, cometD: { enabled: true, ...options.cometD } });
  const heard: EventName[] = [];
  const names: EventName[] = [
    'started',
    'ended',
    'error',
    'messageReceived',
    'clientConnected',
    'pollingStarted',
    'disconnected',
    'reconnected',
    'chatServerTimeout',
  ];
  for (const name of names) chat.service.on(name, () => heard.push(name));
  const operations = () => chat.gms.requests.map(({ operation }) => operation);
  const texts = async () => (await chat.service.getTranscript()).messages.map(({ text }) => text);
  return { ...chat, heard, operations, texts, last: () => chat.gms.requests.at(-1)?.data };
}

/** One whose chat has begun; the events up to there are forgotten. */
export async function started(options: WebChatServiceOptions<'9.0'> = {}) {
  const chat = overCometd(options);
  await chat.service.startChat({ nickname: 'Ada' });
  chat.heard.length = 0;
  const { bayeux } = chat.gms;
  if (!bayeux) throw new Error('no connection was made');
  return { ...chat, bayeux };
}
