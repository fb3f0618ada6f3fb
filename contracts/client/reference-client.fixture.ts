import type { ClientScript } from './customer/script.ts';

/** How the reference client is told to carry its chats. */
export type Carried = 'polling' | 'cometd-long-polling' | 'cometd-websocket';

/** What of the reference client is used here: it is written for browsers, whose types this package does not know. */
interface WebChat {
  on(event: 'messageReceived', listener: (data: { messages: Array<{ text?: string }> }) => void): void;
  startChat(options: object): Promise<unknown>;
  sendMessage(options: object): Promise<unknown>;
  sendTyping(options: object): Promise<unknown>;
  endChat(): Promise<unknown>;
}

/** The reference client in the hand of a script, as fast as it may be. */
export async function referenceClient(carried: Carried = 'polling'): Promise<ClientScript> {
  const load = (name: string) => import(new URL(`../../client/${name}`, import.meta.url).href);
  const { createWebChatService } = (await load('index.ts')) as {
    createWebChatService(options: object): WebChat;
  };
  const { cometdForNode } = carried === 'polling' ? {} : await load('node.ts');
  let service: WebChat;
  let shown: string[] = [];
  return {
    async start({ dataURL, cometURL, channel }) {
      shown = [];
      const websocketEnabled = carried === 'cometd-websocket';
      const cometD = { enabled: true, cometURL, channel, websocketEnabled, logLevel: 'warn' };
      service = createWebChatService(
        carried === 'polling'
          ? { dataURL, pollRateMin: 250, pollRateMax: 250 }
          : { cometD, cometd: cometdForNode },
      );
      service.on('messageReceived', ({ messages }) => shown.push(...messages.map(({ text }) => text ?? '')));
      await service.startChat({ nickname: 'Ada' });
    },
    send: (text) => service.sendMessage({ message: text }),
    type: (text) => service.sendTyping({ message: text }),
    shows: async (text) => shown.includes(text),
    end: () => service.endChat(),
    stop: () => service.endChat().catch(() => {}),
  };
}
