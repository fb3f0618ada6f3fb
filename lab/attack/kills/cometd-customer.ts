import { setTimeout as delay } from 'node:timers/promises';
import { type Carrier, longPolling, type Received, webSocket } from './bayeux.ts';
import type { ChatLedger } from './ledger.ts';
import { SERVICES, type Stage } from './stage.ts';

/** Milliseconds for which a connect is held. */
const HELD = 200;

/** Milliseconds before another session is opened: its server may be gone, or without its store. */
const PAUSE = 50;

/** Chats over long-polling until the server is gone. */
export async function customerOverLongPolling(stage: Stage): Promise<void> {
  await comeAgain(stage, async () => longPolling(stage.port));
}

/** The same over a WebSocket. */
export async function customerOverWebSocket(stage: Stage): Promise<void> {
  await comeAgain(stage, () => webSocket(stage.port));
}

/** Has one session after the other: one may get no chat, or break off. */
async function comeAgain(stage: Stage, open: () => Promise<Carrier>): Promise<void> {
  while (!stage.isOver) {
    await converse(stage, await open());
    await delay(PAUSE);
  }
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
    const own = new Set<string>();
    while (chat !== undefined && !stage.isOver) {
      const message = stage.ledger.newText();
      own.add(message);
      chat.messages.try(message);
      const data = { operation: 'sendMessage', secureKey: chat.secureKey, message };
      const came = [...(await publish(chat.service, data)), ...(await connect())];
      // Not even a reply: the connection is gone.
      if (came.length === 0) return;
      for (const text of hear(chat, came)) if (own.has(text)) stage.acknowledged();
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

/** Acknowledges the texts that were pushed for a chat, and gives them. */
function hear(chat: ChatLedger, came: readonly Received[]): readonly string[] {
  const texts = came
    .filter(({ data }) => data?.chatId === chat.chatId)
    .flatMap(({ data }) => data?.messages ?? [])
    .flatMap(({ text }) => text ?? []);
  for (const text of texts) chat.messages.acknowledge(text);
  return texts;
}
