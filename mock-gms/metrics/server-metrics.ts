import type { PushTransport } from '../faults/fault.ts';
import type { CountedTraffic } from '../journal/traffic.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { type ChatCounts, ROLES, type Role, roleOf } from './chat-counts.ts';
import { labelled, type Metric, type Sample, single } from './metric.ts';
import { processMetrics } from './process-metrics.ts';

/** Where the figures of a server are. */
export interface Measured {
  readonly registry: ServiceRegistry;
  readonly counts: ChatCounts;
  readonly version: string;
  /** When it was started, in milliseconds of `performance.now()`. */
  readonly since: number;
  sessions(): Readonly<Record<PushTransport, number>>;
}

/** Pushes are exchanges in the journal, and no requests. */
const PUSHES: ReadonlySet<string> = new Set(['push', 'customHttpPush']);

/** Every metric of a server. No label has values that clients can make up. */
export function serverMetrics({ registry, counts, version, since, sessions }: Measured): readonly Metric[] {
  const traffic = [...registry.journal.traffic.counted];
  const { open, ended, participants } = chatsNow(registry);
  const about = { version, node: process.versions.node };
  const uptime = (performance.now() - since) / 1000;
  return [
    {
      ...{ name: 'mock_gms_build_info', type: 'gauge', help: 'Versions, always 1.' },
      samples: [{ labels: about, value: 1 }],
    },
    single('mock_gms_uptime_seconds', 'gauge', 'Time since the server was started.', uptime),
    {
      ...{ name: 'mock_gms_requests_total', type: 'counter' },
      help: 'Requests to the Chat API; outcome is failed also where GMS answers a failure with HTTP 200.',
      samples: traffic.filter(({ operation }) => !PUSHES.has(operation)).map(requestSample),
    },
    {
      ...{ name: 'mock_gms_pushes_total', type: 'counter', help: 'Pushes to customers.' },
      samples: traffic.filter(({ operation }) => PUSHES.has(operation)).map(pushSample),
    },
    labelled('mock_gms_cometd_sessions', 'gauge', 'Sessions over CometD.', 'transport', sessions()),
    single('mock_gms_services', 'gauge', 'Services.', registry.list().length),
    labelled('mock_gms_chats', 'gauge', 'Chats that are held.', 'state', { open, ended }),
    single('mock_gms_chats_started_total', 'counter', 'Chats that were started.', counts.started),
    labelled(
      'mock_gms_chats_ended_total',
      'counter',
      'Chats that ended, by who ended them.',
      'by',
      counts.ended,
    ),
    labelled('mock_gms_participants', 'gauge', 'Participants of open chats.', 'role', participants),
    labelled('mock_gms_messages_total', 'counter', 'Messages, by who wrote them.', 'role', counts.messages),
    single('mock_gms_files_total', 'counter', 'Files that were sent.', counts.files),
    single('mock_gms_file_bytes_total', 'counter', 'Bytes of those files.', counts.fileBytes),
    single('mock_gms_file_downloads_total', 'counter', 'Files that were downloaded.', counts.downloads),
    labelled('mock_gms_faults_total', 'counter', 'Faults that acted.', 'effect', counts.faults),
    ...processMetrics(),
  ];
}

function requestSample({ operation, transport, status, outcome, count }: CountedTraffic): Sample {
  return { labels: { operation, transport, status: String(status), outcome }, value: count };
}

function pushSample({ operation, transport, status, count }: CountedTraffic): Sample {
  const over = operation === 'customHttpPush' ? 'custom-http' : transport;
  return { labels: { transport: over, status: String(status) }, value: count };
}

function chatsNow(registry: ServiceRegistry) {
  const participants = Object.fromEntries(ROLES.map((role) => [role, 0])) as Record<Role, number>;
  let open = 0;
  let ended = 0;
  for (const { chats } of registry.list()) {
    for (const { chat } of chats.chats) {
      if (chat.ended !== undefined) {
        ended += 1;
        continue;
      }
      open += 1;
      for (const participant of chat.participants)
        if (participant.present) participants[roleOf(participant)] += 1;
    }
  }
  return { open, ended, participants };
}
