/**
 * The transports over which a case can be run, in their order.
 *
 * @example
 * transports[0]; // 'polling'
 * @see GMS Chat API V2, REST and CometD
 */
export const allTransports = ['polling', 'cometd-long-polling', 'cometd-websocket'] as const;

/** How a chat is carried: by REST polling, or by CometD over long-polling or WebSocket. */
export type Transport = (typeof allTransports)[number];

/** A transport of CometD. */
export type CometdTransport = Exclude<Transport, 'polling'>;

export const cometdTransports = ['cometd-long-polling', 'cometd-websocket'] as const;
