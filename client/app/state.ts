import type { Clock } from '../base/clock.ts';
import type { Result } from '../bus/deferred.ts';
import { isolate } from '../bus/isolate.ts';
import type { EventData, EventName } from '../chat/events.ts';
import type { Message } from '../chat/messages.ts';
import { type Agents, disconnected } from '../chat/participants.ts';
import { copy } from '../chat/transcript.ts';

/** How far the chat is: none yet · being opened · running · over. */
export type ChatPhase = 'idle' | 'starting' | 'active' | 'ended';

/** What a window of the chat shows; a new object with every change, never changed itself. */
export interface ChatState {
  /** How far the chat is. `'idle'` before the first start. */
  readonly phase: ChatPhase;
  /**
   * Whether the server can be reached: false from `disconnected`, `chatServerWentOffline` and `restoredOffline` on, until
   * `reconnected` or `chatServerBackOnline`. An answer with an HTTP error changes nothing (docs/failed-requests.md).
   */
  readonly connected: boolean;
  /** The transcript in order, each message once. */
  readonly messages: readonly Message[];
  /** Agents and supervisors by participant id. */
  readonly agents: Agents;
  /** Whether an agent is typing. */
  readonly agentTyping: boolean;
}

/** A state to look at and to follow; both functions may be handed around. */
export interface Store<State> {
  /** The state as it is now. The same object until something changes. */
  get(): State;
  /** Calls `listener` after every change, until the function returned is called. */
  subscribe(listener: () => void): () => void;
}

const idle: ChatState = { phase: 'idle', connected: true, messages: [], agents: {}, agentTyping: false };

type Change<Name extends EventName> = (
  state: ChatState,
  data: EventData<Name>,
  now: number,
) => Partial<ChatState>;

const opened = (): Partial<ChatState> => ({ ...idle, phase: 'active' });
const typing = (agentTyping: boolean) => () => ({ agentTyping });
const connected = (connected: boolean) => () => ({ connected });
const people = (_: ChatState, { agents }: { agents?: Agents }) => (agents ? { agents } : {});

/** What each event changes. */
const changes: { readonly [Name in EventName]?: Change<Name> } = {
  started: opened,
  restored: opened,
  messageReceived: ({ messages }, { messages: fresh }) => ({
    messages: byIndex([...messages, ...fresh.map(copy)]),
  }),
  agentConnected: people,
  agentDisconnected: people,
  supervisorConnected: people,
  supervisorDisconnected: people,
  agentTypingStarted: typing(true),
  agentTypingStopped: typing(false),
  disconnected: connected(false),
  chatServerWentOffline: connected(false),
  restoredOffline: connected(false),
  chatServerBackOnline: connected(true),
  reconnected: connected(true),
  ended: ({ agents }, _, now) => ({ phase: 'ended', agentTyping: false, agents: allLeft(agents, now) }),
};

type Listen = <Name extends EventName>(event: Name, listener: (data: EventData<Name>) => void) => unknown;

/** The state of a chat. No event tells that a chat is being opened, or that this failed: the code that opens it does. */
interface ChatStore extends Store<ChatState> {
  starting<Outcome>(result: Result<Outcome>): Result<Outcome>;
}

/** Makes a state that follows the events of a service. */
export function createChatStore(on: Listen, { now }: Pick<Clock, 'now'>): ChatStore {
  const listeners = new Set<() => void>();
  let state = idle;
  /** How many starts are under way: one that is given up, and one that waits until it is. */
  let starts = 0;
  let before: ChatPhase;

  function set(change: Partial<ChatState>): void {
    state = { ...state, ...change };
    for (const listener of [...listeners]) isolate(listener);
  }

  function follow<Name extends EventName>(name: Name, change: Change<Name>): void {
    on(name, (data) => set(change(state, data, now())));
  }
  for (const [name, change] of Object.entries(changes))
    follow(name as EventName, change as Change<EventName>);

  return {
    get: () => state,
    starting(result) {
      const { phase } = state;
      if (phase === 'active') return result;
      starts += 1;
      if (phase !== 'starting') {
        before = phase;
        set({ phase: 'starting' });
      }
      // That it has come to something, `started` tells next.
      return result
        .always(() => {
          starts -= 1;
        })
        .fail(() => {
          if (starts === 0 && state.phase === 'starting') set({ phase: before });
        });
    },
    subscribe(listener) {
      // Of its own, so that the same function may subscribe twice.
      const own = () => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}

/** The agents who were still there left when the chat ended. */
function allLeft(agents: Agents, now: number): Agents {
  return Object.fromEntries(Object.entries(agents).map(([id, agent]) => [id, disconnected(agent, now)]));
}

function byIndex(messages: Message[]): Message[] {
  const at = ({ index }: Message) => index ?? Number.MAX_SAFE_INTEGER;
  return messages.sort((a, b) => at(a) - at(b));
}
