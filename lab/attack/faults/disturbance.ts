/** How a client reaches the server. */
export const TRANSPORTS = ['polling', 'cometd-long-polling', 'cometd-websocket'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** What can happen to one request, or to one frame of a WebSocket, on its way. */
export const DISTURBANCES = {
  'cut before': 'the connection breaks, and the server never sees the request',
  'cut after forwarding': 'the server carries the request out, and nothing of the answer arrives',
  'cut ahead of the body':
    'the connection breaks after the head of the answer, or after the first byte of a frame',
  'cut in mid-answer': 'the connection breaks in the middle of the answer',
  'cut before the last byte': 'all of the answer arrives but its last byte',
  'cut after the answer': 'the connection breaks as soon as the answer is through',
  'cut while held': 'a connect is at the server, waiting for news, when the connection breaks',
  'delay of the request': 'the request takes its time',
  'delay of the answer': 'the answer takes its time',
  duplicate: 'the network delivers the request twice',
  reorder: 'the request comes after the next one',
  'restart before': 'the server is restarted, with its store, before the request',
  'restart after':
    'the server is restarted, with its store, when it has carried the request out, before the answer',
} as const;

export type DisturbanceName = keyof typeof DISTURBANCES;

/** What happens in one run: a disturbance of the request with this number, counted from 1. */
export interface Plan {
  readonly transport: Transport;
  readonly disturbance: DisturbanceName;
  readonly request: number;
}

/** Only CometD has a connect that a server holds. */
export function fits({ transport, disturbance }: Plan): boolean {
  return disturbance !== 'cut while held' || transport !== 'polling';
}

export function nameOf({ transport, disturbance, request }: Plan): string {
  return `${transport}, ${disturbance}, request ${request}`;
}
