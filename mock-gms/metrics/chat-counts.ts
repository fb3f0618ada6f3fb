import { type EndedBy, type Entry, isTranscriptEntry } from '../chat/entry.ts';
import type { Participant } from '../chat/participant.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { FaultKind } from '../services/service-faults.ts';

/** Roles in a chat: those of the wire, and bots, which are agents there. */
export const ROLES = ['client', 'agent', 'supervisor', 'external', 'bot'] as const;

export type Role = (typeof ROLES)[number];

export function roleOf({ type, bot }: Pick<Participant, 'type' | 'bot'>): Role {
  return bot ? 'bot' : (type.toLowerCase() as Role);
}

/** What happened in the chats of a server since it was started: plain numbers, counted as it happens. */
export class ChatCounts {
  started = 0;
  readonly ended: Record<EndedBy, number> = { client: 0, agent: 0, server: 0, inactivity: 0, absence: 0 };
  readonly messages: Record<Role, number> = { client: 0, agent: 0, supervisor: 0, external: 0, bot: 0 };
  files = 0;
  fileBytes = 0;
  downloads = 0;
  readonly faults: Partial<Record<FaultKind, number>> = {};

  /** @param registry every service that comes into being there from now on is counted */
  constructor(registry: Pick<ServiceRegistry, 'onService'>) {
    registry.onService(({ chats, faults }) => {
      chats.onEntries((running, entries) => {
        for (const entry of entries) this.#count(running, entry);
      });
      faults.onAct((kind) => {
        this.faults[kind] = (this.faults[kind] ?? 0) + 1;
      });
    });
  }

  #count({ chat }: RunningChat, entry: Entry): void {
    if (!isTranscriptEntry(entry)) {
      if (entry.type === 'ChatRequested') this.started += 1;
      else if (entry.type === 'ChatEnded') this.ended[entry.by] += 1;
      else if (entry.type === 'FileDownloaded') this.downloads += 1;
    } else if (entry.type === 'Message') {
      const author = chat.participants[entry.from.participantId - 1];
      this.messages[roleOf({ bot: false, ...entry.from, ...author })] += 1;
    } else if (entry.file !== undefined) {
      this.files += 1;
      this.fileBytes += entry.file.size;
    }
  }
}
