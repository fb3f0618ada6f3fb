import { type Carrier, longPolling, type Received, webSocket } from './bayeux.ts';
import type { ChatLedger } from './ledger.ts';
import { SERVICES, type Stage } from './stage.ts';

/** Milliseconds for which a connect is held. */
const HELD = 200;

/** Chats over long-polling until the server is gone. */
export async function customerOverLongPolling(stage: Stage): Promise<void> {
  await converse(stage, longPolling(stage.port));
}

/** The same over a WebSocket. */
export async function customerOverWebSocket(stage: Stage): Promise<void> {
  await converse(stage, await webSocket(stage.port));
}

/**
 * Opens a session, starts a chat or takes one up again, and talks. A message counts as acknowledged when it was pushed
 * back: the answer to a publication says only that it arrived.
 */
async function converse(stage: Stage, carrier: Carrier): Promise<void> {
  const handshake = {
    channel: '/meta/handshake',
    id: '1',
    version: '1.0',
    supportedConnectionTypes: [carrier.connectionType],
  };
  const clientId = (await carrier.exchange(handshake)).find((each) => each.clientId !== undefined)?.clientId;
  const publish = (service: string, data: object) =>
    carrier.exchange({ channel: `/service/chatV2/${service}`, id: '2', clientId, data });
  const connect = () =>
    carrier.exchange({
      channel: '/meta/connect',
      id: '3',
      clientId,
      connectionType: carrier.connectionType,
      advice: { timeout: HELD },
    });
  try {
    const chat = await chatOf(stage, publish, connect);
    while (chat !== undefined && !stage.isOver) {
      const message = stage.ledger.newText();
      chat.messages.try(message);
      hear(
        chat,
        await publish(chat.service, { operation: 'sendMessage', secureKey: chat.secureKey, message }),
      );
      hear(chat, await connect());
    }
  } finally {
    carrier.close();
  }
}

async function chatOf(
  { chance, ledger }: Stage,
  publish: (service: string, data: object) => Promise<readonly Received[]>,
  connect: () => Promise<readonly Received[]>,
): Promise<ChatLedger | undefined> {
  const known = ledger.chats.length > 0 && chance.oneIn(2) ? chance.pick(ledger.chats) : undefined;
  if (known !== undefined) {
    const { service, secureKey } = known;
    hear(known, await publish(service, { operation: 'requestNotifications', secureKey }));
    hear(known, await connect());
    return known;
  }
  const service = chance.pick(SERVICES);
  const came = [
    ...(await publish(service, { operation: 'requestChat', nickname: 'Jo' })),
    ...(await connect()),
  ];
  const { chatId, secureKey } = came.find(({ data }) => data?.secureKey !== undefined)?.data ?? {};
  if (chatId === undefined || secureKey === undefined) return undefined;
  return ledger.begun(service, chatId, secureKey);
}

function hear(chat: ChatLedger, came: readonly Received[]): void {
  for (const { data } of came)
    if (data?.chatId === chat.chatId)
      for (const { text } of data.messages ?? []) if (text !== undefined) chat.messages.acknowledge(text);
}
