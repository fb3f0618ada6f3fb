import { FILE_OPERATIONS, OPERATIONS } from '../../../chat-api/operations.ts';
import { type FaultEffect, type PushFault, TRANSPORTS, type Transport } from '../../../faults/fault.ts';
import { faultOperations } from '../../../faults/fault-target.ts';

export type EffectKind = (FaultEffect | PushFault)['kind'];

/** What a fault can be narrowed to, in words. */
export const TRANSPORT_NAMES: Readonly<Record<Transport | '*', string>> = {
  '*': 'any transport',
  polling: 'polling (REST)',
  'cometd-long-polling': 'CometD, long-polling',
  'cometd-websocket': 'CometD, WebSocket',
};

/** Where an effect shows: on any answer, on an answer of the Chat API, on an answer with a body of its own, only over CometD, on a push. */
type Place = 'any' | 'chat' | 'http' | 'cometd' | 'push';

interface Choice {
  readonly label: string;
  readonly places: readonly Place[];
}

/** Every effect, in the order in which they are offered. */
export const EFFECTS: Readonly<Record<EffectKind, Choice>> = {
  status: { label: 'HTTP status', places: ['http'] },
  error: { label: 'GMS error', places: ['chat'] },
  offline: { label: 'Chat Server offline', places: ['chat'] },
  reset: { label: 'connection broken', places: ['any'] },
  delay: { label: 'delay', places: ['any', 'push'] },
  resetMidBody: { label: 'connection broken halfway through the answer', places: ['http'] },
  truncate: { label: 'half of the answer', places: ['http'] },
  malformed: { label: 'answer that is not JSON', places: ['http'] },
  contentType: { label: 'another content type', places: ['http'] },
  unknownClient: { label: 'CometD client unknown', places: ['cometd'] },
  loseCookie: { label: 'CometD cookie forgotten', places: ['cometd'] },
  drop: { label: 'push lost', places: ['push'] },
  duplicate: { label: 'push sent twice', places: ['push'] },
  reorder: { label: 'push sent after the next one', places: ['push'] },
};

/** The operations in groups, as a list shows them. */
export const OPERATION_GROUPS: readonly (readonly [label: string, operations: readonly string[]])[] = [
  ['All', ['*']],
  ['Chat', Object.keys(OPERATIONS)],
  ['Files', Object.keys(FILE_OPERATIONS)],
  ['CometD', [...faultOperations().filter((name) => name.startsWith('/meta/')), 'push']],
];

export function operationLabel(operation: string): string {
  if (operation === '*') return 'every operation';
  return operation === 'push' ? 'pushes to the customer' : operation;
}

/** What can carry an operation. Requests about files are made over HTTP whatever carries the chat. */
export function transportsOf(operation: string): readonly (Transport | '*')[] {
  if (Object.hasOwn(FILE_OPERATIONS, operation)) return ['polling'];
  const isCometdOnly =
    operation === 'push' || operation.startsWith('/meta/') || operation === 'requestNotifications';
  return isCometdOnly ? ['*', ...TRANSPORTS.filter((each) => each !== 'polling')] : ['*', ...TRANSPORTS];
}

/** The effects that show on an operation over a transport. */
export function effectsOf(operation: string, transport: Transport | '*'): readonly EffectKind[] {
  const places = placesOf(operation, transport);
  const kinds = Object.keys(EFFECTS) as EffectKind[];
  return kinds.filter((kind) => EFFECTS[kind].places.some((place) => places.has(place)));
}

function placesOf(operation: string, transport: Transport | '*'): ReadonlySet<Place> {
  if (operation === 'push') return new Set(['push']);
  const places = new Set<Place>(['any']);
  if (!operation.startsWith('/meta/')) places.add('chat');
  // A frame of a WebSocket has no status and no headers: there such an effect would only break the connection.
  if (transport !== 'cometd-websocket') places.add('http');
  if (transport !== 'polling') places.add('cometd');
  return places;
}
