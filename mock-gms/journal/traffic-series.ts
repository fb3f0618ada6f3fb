import { cometdNames, contractName, FILE_OPERATIONS, OPERATIONS } from '../chat-api/operations.ts';

const META = ['handshake', 'connect', 'disconnect', 'subscribe', 'unsubscribe'].map(
  (name) => `/meta/${name}`,
);

/** Everything that is counted by a name, with that of openapi.yaml for what has another one over CometD. */
const SERIES: ReadonlyMap<string, string> = new Map(
  [
    ...[...Object.keys(OPERATIONS), ...cometdNames(), ...Object.keys(FILE_OPERATIONS), ...META],
    ...['push', 'customHttpPush', 'unknown'],
  ].map((name) => [name, contractName(name)]),
);

/** The name that an exchange is counted under. Clients can make up channels without end: those are one. */
export function seriesOf(operation: string): string {
  return SERIES.get(operation) ?? 'other';
}
