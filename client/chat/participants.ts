import type { Message, ParticipantKind } from './messages.ts';

/** An agent or supervisor who takes or took part; times in milliseconds since 1970. */
export interface Agent {
  /** The nickname. */
  name: string;
  /** Whether the agent is in the chat now. */
  connected: boolean;
  /** Whether it is a supervisor. */
  supervisor: boolean;
  /** When the agent joined, in milliseconds since 1970. */
  connectedTime: number;
  /** False while connected. */
  disconnectedTime: number | false;
}

/**
 * Agents and supervisors by participant id.
 * @see WebChatService 9.0, getAgents
 */
export type Agents = Record<number, Agent>;

/** Somebody came or went. */
export interface ParticipantChange {
  /** The message that says who came or went. */
  message: Message;
  /** Everybody of the contact centre who is or was in the chat, by participant id. */
  agents: Agents;
  /** How many agents are in the chat now. */
  numAgentsConnected: number;
}

/** An agent once gone; who has left before keeps that time. */
export function disconnected(agent: Agent, disconnectedTime: number): Agent {
  return agent.connected ? { ...agent, connected: false, disconnectedTime } : agent;
}

/** Who is and who was in the chat besides the customer. */
export class Participants {
  readonly #agents = new Map<number, Agent>();
  readonly #bots = new Set<number>();

  /** What a participant counts as; a bot says so when it joins, and need not when it leaves. */
  kindOf({ type, from }: Message): ParticipantKind {
    return type === 'ParticipantLeft' && this.#bots.has(from.id) ? 'Bot' : from.type;
  }

  /** Takes note of who comes and who goes. */
  take({ type, from, timestamp }: Message): void {
    if (type === 'ParticipantLeft') this.#disconnect(from.id, timestamp);
    if (type !== 'ParticipantJoined') return;
    if (from.type === 'Bot') this.#bots.add(from.id);
    if (from.type !== 'Agent' && from.type !== 'Supervisor') return;
    this.#agents.set(from.id, {
      name: from.name,
      connected: true,
      supervisor: from.type === 'Supervisor',
      connectedTime: timestamp,
      disconnectedTime: false,
    });
  }

  /** The chat is over for everybody. */
  allLeft(timestamp: number): void {
    for (const id of this.#agents.keys()) this.#disconnect(id, timestamp);
  }

  /** What subscribers are told of somebody who came or went. */
  change(message: Message): ParticipantChange {
    return { message, agents: this.agents(), numAgentsConnected: this.#connected() };
  }

  agents(): Agents {
    return Object.fromEntries([...this.#agents].map(([id, agent]) => [id, { ...agent }]));
  }

  #connected(): number {
    return [...this.#agents.values()].filter((agent) => agent.connected).length;
  }

  #disconnect(id: number, timestamp: number): void {
    const agent = this.#agents.get(id);
    if (agent) this.#agents.set(id, disconnected(agent, timestamp));
  }
}
