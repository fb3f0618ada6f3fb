import type {
  ChatScript,
  CountedFault,
  Deadline,
  ExchangeSummary,
  Participant,
  ServiceSettings,
  ShownEntry,
  UserData,
} from '../api/types.ts';

/** A chat as far as the page knows it. */
export interface ChatView {
  readonly id: string;
  /** When it was asked for; undefined while the page does not know. */
  readonly startedAt: number | undefined;
  /** In the order of `seq`; of a chat that was not opened, what came since the page follows. */
  readonly log: readonly ShownEntry[];
  readonly participants: readonly Participant[];
  readonly userData: UserData;
  readonly typingPreview: string;
  /** Push connections that follow the chat for the customer. */
  readonly attachments: number;
  /** Participants who are typing. */
  readonly typing: ReadonlySet<number>;
  readonly ended: boolean;
  /** What was said last before the page knew the chat. */
  readonly lastSaid: string;
  /** What the customer said since somebody looked. */
  readonly unread: number;
  readonly deadlines: readonly Deadline[];
  readonly script: ChatScript | undefined;
}

/** The clock of a service; `heardAt` is the page's own time in ms when it stood at `now`. */
export interface ClockView {
  readonly now: number;
  readonly frozen: boolean;
  readonly heardAt: number;
}

export interface ServiceView {
  readonly name: string;
  /** Whether its chats are known. Of a service that nobody has looked at, the page knows what came since it follows. */
  readonly loaded: boolean;
  /** Running chats when it was listed, of a service that is not loaded. */
  readonly listed: number;
  readonly settings: ServiceSettings | undefined;
  readonly clock: ClockView | undefined;
  readonly faults: readonly CountedFault[];
  readonly chats: ReadonlyMap<string, ChatView>;
  /** In the order of their numbers; the oldest ones go. */
  readonly exchanges: readonly ExchangeSummary[];
}

/** What the page knows of the server. */
export interface World {
  readonly services: ReadonlyMap<string, ServiceView>;
}

export const NOTHING: World = { services: new Map() };

export function newService(name: string): ServiceView {
  return {
    name,
    loaded: true,
    listed: 0,
    settings: undefined,
    clock: undefined,
    faults: [],
    chats: new Map(),
    exchanges: [],
  };
}

export function newChat(id: string): ChatView {
  return {
    id,
    startedAt: undefined,
    log: [],
    participants: [],
    userData: {},
    typingPreview: '',
    attachments: 0,
    typing: new Set(),
    ended: false,
    lastSaid: '',
    unread: 0,
    deadlines: [],
    script: undefined,
  };
}

/** A world in which one service is different. */
export function withService(
  world: World,
  name: string,
  change: (service: ServiceView) => ServiceView,
): World {
  const services = new Map(world.services);
  services.set(name, change(services.get(name) ?? newService(name)));
  return { services };
}

/** A world in which one chat is different. */
export function withChat(
  world: World,
  service: string,
  chatId: string,
  change: (chat: ChatView) => ChatView,
): World {
  return withService(world, service, (view) => {
    const chats = new Map(view.chats);
    chats.set(chatId, change(chats.get(chatId) ?? newChat(chatId)));
    return { ...view, chats };
  });
}

/** Whether the log of a chat is known from its first entry on, without a gap. */
export function isWhole({ log }: ChatView): boolean {
  return log[0]?.seq === 1 && log.at(-1)?.seq === log.length;
}

/** How many chats of a service have not ended. */
export function runningIn({ chats, listed }: ServiceView): number {
  let running = listed;
  for (const { ended, log } of chats.values()) {
    // A chat that is known from its beginning began after the list was made.
    const isCounted = listed > 0 && log[0]?.seq !== 1;
    running += (ended ? 0 : 1) - (isCounted ? 1 : 0);
  }
  return running;
}
