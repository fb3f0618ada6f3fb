import { createWebChatService, type Message, type WebChatService } from 'gms-webchat';
import { connectOverCometd } from 'gms-webchat/cometd';
import { cometdForNode } from 'gms-webchat/node';
import * as polling from 'gms-webchat/polling';
import type { PageBus } from 'gms-webchat/script';
import type { GenesysGlobal } from 'gms-webchat/script-polling';
import { createTestWebChat } from 'gms-webchat/testing';

const dataURL = 'https://host/genesys/2/chat/customer-support';
const service: WebChatService = createWebChatService({ dataURL, cometd: async () => connectOverCometd });
const small: WebChatService = polling.createWebChatService({ dataURL, cometd: cometdForNode });
const { gms } = createTestWebChat({ edition: '8.5' });

export async function use(): Promise<number> {
  const messages: Message[] = [];
  service.on('messageReceived', (event) => messages.push(...event.messages));
  const { chatId } = await small.startChat({ nickname: 'Ada' });
  // @ts-expect-error a nickname is a text
  await service.startChat({ nickname: 1 });
  // What a page has, which the types of the script declare.
  const configured: GenesysGlobal = { widgets: { webchat: { dataURL } } };
  window._genesys = configured;
  const bus: PageBus | undefined = window._genesys.widgets?.bus ?? window.CXBus;
  bus?.command('WebChatService.startChat', { nickname: 'Ada' });
  // @ts-expect-error an address is a text
  window._genesys = { widgets: { webchat: { dataURL: 1 } } };
  return (chatId?.length ?? 0) + gms.requests.length;
}
