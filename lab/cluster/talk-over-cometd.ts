import { type Carrier, longPolling, type Received, webSocket } from '../attack/kills/bayeux.ts';
import type { Loaded, Stage } from './loaded.ts';

/** Milliseconds for which a connect is held. */
const HELD = 300;

/** Talks over long-polling, each request of which may go to another node. */
export function talkOverLongPolling(one: Loaded, stage: Stage): Promise<void> {
  return talk(one, stage, async () => longPolling(stage.port));
}

/** Talks over a WebSocket, and over another one when it is gone: its session has gone with it. */
export function talkOverWebSocket(one: Loaded, stage: Stage): Promise<void> {
  return talk(one, stage, () => webSocket(stage.port));
}

/** A message counts as acknowledged when it was pushed; one whose session has gone asks for what it missed. */
async function talk(one: Loaded, stage: Stage, open: () => Promise<Carrier>): Promise<void> {
  const { service, chatId, secureKey } = one.customer;
  let carrier = await open();
  let clientId: string | undefined;
  const exchange = async (message: { readonly channel: string; readonly [field: string]: unknown }) => {
    const failure = { what: `${message.channel} over ${carrier.connectionType}`, at: performance.now() };
    const received = await carrier.exchange({ id: '1', ...(clientId && { clientId }), ...message });
    const isAnswered = received.some(({ data }) => data === undefined);
    if (!isAnswered) one.unanswered.push(failure);
    if (received.some(({ error }) => error?.startsWith('402'))) {
      one.forgotten.push(failure);
      clientId = undefined;
    } else if (!isAnswered && carrier.connectionType === 'websocket') {
      carrier.close();
      carrier = await open();
      clientId = undefined;
    }
    acknowledge(one, chatId, received);
    return received;
  };
  const publish = (data: object) =>
    exchange({ channel: `/service/chatV2/${service}`, data: { secureKey, ...data } });
  const { connectionType } = carrier;
  const handshake = {
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: [connectionType],
  };
  while (!stage.isOver) {
    if (clientId === undefined) {
      const shaken = await exchange(handshake);
      clientId = shaken.find((each) => each.clientId !== undefined)?.clientId;
      if (clientId) await publish({ operation: 'requestNotifications', transcriptPosition: '1' });
    } else {
      const message = stage.newText();
      one.claims.try(message);
      await publish({ operation: 'sendMessage', message });
      if (clientId) await exchange({ channel: '/meta/connect', connectionType, advice: { timeout: HELD } });
    }
    await stage.pause();
  }
  carrier.close();
}

function acknowledge({ claims }: Loaded, chatId: string, received: readonly Received[]): void {
  for (const { data } of received)
    if (data?.chatId === chatId)
      for (const { text } of data.messages ?? []) if (text !== undefined) claims.acknowledge(text);
}
