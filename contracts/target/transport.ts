/**
 * The faces of the Chat API over which a case can hold, in the order in which they are run.
 *
 * @example
 * transports[0]; // 'polling'
 * @see GMS Chat API V2, REST and CometD
 */
export const allTransports = ['polling', 'cometd-long-polling', 'cometd-websocket'] as const;

/** A face of the Chat API: REST polling, or Bayeux over long-polling or WebSocket. */
export type Transport = (typeof allTransports)[number];

/** A face of the Chat API that is Bayeux. */
export type CometdTransport = Exclude<Transport, 'polling'>;

export const cometdTransports = ['cometd-long-polling', 'cometd-websocket'] as const;
