/** A Bayeux message, as far as the bench reads it. */
export interface BayeuxMessage {
  readonly channel: string;
  readonly clientId?: string;
  readonly successful?: boolean;
  readonly error?: string;
  readonly data?: { readonly statusCode: number; readonly chatId: string; readonly secureKey: string };
}

export const SERVICE = 'bench';
const CHANNEL = `/service/chatV2/${SERVICE}`;

/** Milliseconds for which a server holds a connect of its own accord. */
const TIMEOUT = 30_000;

export function handshake(connectionType: string): object {
  return {
    channel: '/meta/handshake',
    id: '1',
    version: '1.0',
    minimumVersion: '1.0',
    supportedConnectionTypes: [connectionType],
  };
}

/** A publication on the channel of the service. */
export function publication(clientId: string, data: object): object {
  return { channel: CHANNEL, id: '2', clientId, data };
}

/**
 * A connect of the session with this number. Sessions that were opened within seconds would connect again within seconds
 * too, so each asks to be held for a time of its own, 30 to 60 s.
 */
export function connect(clientId: string, connectionType: string, index: number): object {
  const timeout = TIMEOUT + ((index * 7_919) % TIMEOUT);
  return { channel: '/meta/connect', id: '3', clientId, connectionType, advice: { timeout } };
}

export function disconnect(clientId: string): object {
  return { channel: '/meta/disconnect', id: '4', clientId };
}

/** Reads a body or a frame. @throws Error if the server says no to one of the messages */
export function readMessages(text: string): readonly BayeuxMessage[] {
  const messages: readonly BayeuxMessage[] = JSON.parse(text);
  const refused = messages.find(
    ({ successful, data }) => successful === false || (data?.statusCode ?? 0) !== 0,
  );
  if (refused !== undefined) throw new Error(`the server refused: ${JSON.stringify(refused)}`);
  return messages;
}

/** The first push to a session, which tells the chat that it follows. */
export function startIn(messages: readonly BayeuxMessage[]): BayeuxMessage['data'] {
  return messages.find(({ data }) => data !== undefined)?.data;
}

/** What the bench starts a chat with. */
export const REQUEST_CHAT = { operation: 'requestChat', firstName: 'First', lastName: 'Last' } as const;
