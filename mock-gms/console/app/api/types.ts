/** What the control API tells, in the types of the server that tells it. */
import type { CountedFault } from '../../../faults/fault.ts';
import type { Exchange } from '../../../journal/exchange.ts';
import type { Finding } from '../../../journal/judge/finding.ts';
import type { ShownEntry } from '../../../services/service-events.ts';
import type { ServiceSettings } from '../../../services/settings.ts';

export type { TranscriptEntry, UserData } from '../../../chat/entry.ts';
export type { Participant } from '../../../chat/participant.ts';
export type { ExchangeSummary } from '../../../journal/summary.ts';
export type { ServerEvent } from '../../../services/server-events.ts';
export type { CountedFault, Finding, ServiceSettings, ShownEntry };

/** Something that time brings to a chat; `at` is epoch ms on the service's clock. */
export interface Deadline {
  readonly kind: 'idleAlert' | 'idleClose' | 'absence' | 'forgotten';
  readonly at: number;
}

/** What `listServices` has of each. */
export interface ListedService {
  readonly name: string;
  readonly chats: number;
  readonly runningChats: number;
  readonly settings: ServiceSettings;
}

/** What `listChats` has of each. */
export interface ListedChat {
  readonly id: string;
  readonly ended: boolean;
  readonly participants: readonly import('../../../chat/participant.ts').Participant[];
  readonly startedAt: number;
  readonly lastMessage?: { readonly nickname: string; readonly text: string; readonly at: number };
}

/** The scripted agent that plays in a chat, or that has failed there. */
export interface ChatScript {
  readonly name: string;
  readonly paused: boolean;
  readonly failure?: string;
}

/** What `getChat` answers. */
export interface ChatDetail extends ListedChat {
  readonly service: string;
  readonly userData: import('../../../chat/entry.ts').UserData;
  readonly ending?: { readonly at: number; readonly by: import('../../../chat/entry.ts').EndedBy };
  readonly typingPreview: string;
  readonly attachments: number;
  readonly deadlines: readonly Deadline[];
  readonly script?: ChatScript;
  readonly log: readonly ShownEntry[];
}

/** What `getClock` answers. */
export interface ClockState {
  readonly now: number;
  readonly frozen: boolean;
}

/** What `getExchange` answers. */
export interface ExchangeDetail extends Exchange {
  readonly contract?: { readonly summary: string; readonly provenance: string; readonly source?: string };
  readonly findings: readonly Finding[];
  readonly errorCode?: number;
}
