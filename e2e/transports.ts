/** How a page's chat can be carried; a row that names `cometd` is for both ways of CometD. */
export const transports = ['polling', 'cometd-long-polling', 'cometd-websocket'] as const;

export type Transport = (typeof transports)[number];

/** How the table calls them. */
export const transportNames = {
  polling: 'polling',
  'cometd-long-polling': 'CometD long-polling',
  'cometd-websocket': 'CometD WebSocket',
} as const satisfies Record<Transport, string>;

/** What Playwright selects the tests of one transport by: `-g @cometd-websocket`. */
export function tagOf(transport: Transport): `@${Transport}` {
  return `@${transport}`;
}

export const overCometD = transports.filter((transport) => transport !== 'polling');

/** What a page configures for a chat. */
export interface Route {
  transport: Transport;
  /** Where the chat server is. */
  origin: string;
  service: string;
  /** Whether a chat over CometD is told where its files go. */
  files: boolean;
}

/** What a page configures to have its chat carried that way. */
export function configurationFor({ transport, origin, service, files }: Route): object {
  if (transport === 'polling') return { dataURL: `${origin}/genesys/2/chat/${service}` };
  return {
    cometD: {
      enabled: true,
      cometURL: `${origin}/genesys/cometd`,
      channel: `/service/chatV2/${service}`,
      websocketEnabled: transport === 'cometd-websocket',
      ...(files && { apiURL: `${origin}/genesys/2/chat-ntf` }),
    },
  };
}
