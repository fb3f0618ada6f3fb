/** An event with its data, or the moment of a callback with what the command settled with. */
export interface Heard {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each event has data of its own.
  readonly data?: any;
}

interface Agent {
  readonly name: string;
  readonly connected: boolean;
  readonly supervisor: boolean;
  readonly disconnectedTime: number | false;
}

interface Message {
  readonly type: string;
  readonly index?: number;
  readonly timestamp: number;
  readonly restoring?: boolean;
  readonly from: { readonly id: number; readonly name: string };
}

interface Original {
  readonly type: string;
  readonly index: number;
  readonly utcTime: number;
  readonly from: { readonly participantId: number; readonly nickname: string };
}

const connection = /^(client|agent|bot|supervisor)(Connected|Disconnected)$/;

/**
 * What was seen has shapes and no values. So of the values only that is judged which follows from what the page saw before:
 * who takes part, which messages have come and in which order, and whether a chat runs.
 */
export class Values {
  readonly #isAsync: boolean;
  readonly #known = new Set<number>();
  readonly #here = new Map<number, Agent>();
  #isRestoring = false;
  /** Undefined while nobody can say. */
  #isRunning: boolean | undefined = false;

  constructor(isAsync: boolean) {
    this.#isAsync = isAsync;
  }

  /** What cannot be true of the values, as lines. */
  contradictions(heard: readonly Heard[]): string[] {
    return heard.flatMap(({ name, data }) => this.#judge(name, data).map((line) => `${name}: ${line}`));
  }

  #judge(name: string, data: Heard['data']): string[] {
    if (name === 'started' || name === 'restored') this.#begin(name === 'restored' && !this.#isAsync);
    if (name === 'ended' || name === 'restoreTimeout') this.#isRunning = false;
    if (name === 'restoreFailed') this.#isRunning = undefined;
    // Its messages come later, like any others.
    if (name === 'restoredOffline') this.#isRestoring = false;
    if (name === 'restored') return isNot('async', data?.async, this.#isAsync);
    if (name === '<verifySession done>')
      return isNot('sessionActive', data.sessionActive, this.#isRunning ?? data.sessionActive);
    if (name === 'messageReceived') return this.#messages(data);
    const [, who, what] = connection.exec(name) ?? [];
    if (what === undefined) return [];
    this.#changes(who === 'supervisor', what === 'Connected', who !== 'agent' && who !== 'supervisor', data);
    return this.#agents(data);
  }

  #begin(isRestoring: boolean): void {
    this.#known.clear();
    this.#here.clear();
    this.#isRestoring = isRestoring;
    this.#isRunning = true;
  }

  #messages(data: {
    messages: Message[];
    originalMessages: Original[];
    [member: string]: unknown;
  }): string[] {
    const { messages, originalMessages, oldMessages = false } = data;
    const isRestoring = this.#isRestoring;
    this.#isRestoring = false;
    const found = isNot('restoring', data.restoring, isRestoring);
    let last = oldMessages ? Number.POSITIVE_INFINITY : 0;
    for (const { index = 0, restoring = false, type, timestamp, from } of messages) {
      if (this.#known.has(index)) found.push('a message comes once more');
      if (oldMessages ? index > last : index < last) found.push('a message comes too early');
      last = index;
      this.#known.add(index);
      found.push(...isNot('messages[].restoring', restoring, isRestoring));
      const original = originalMessages.find((each) => each.index === index);
      const { participantId, nickname } = original?.from ?? {};
      const told = [original?.type, original?.utcTime, participantId, nickname];
      if (told.join() !== [type, timestamp, from.id, from.name].join())
        found.push('a message is not what the server said');
    }
    const order = originalMessages.map(({ index }) => index);
    if (order.join() !== [...order].sort((a, b) => a - b).join())
      found.push('the original messages come in another order');
    return found;
  }

  #changes(supervisor: boolean, connected: boolean, isNoAgent: boolean, { message }: Heard['data']): void {
    // One's own farewell is everybody's.
    if (message?.index === undefined)
      for (const [id, agent] of this.#here) this.#here.set(id, { ...agent, connected: false });
    if (isNoAgent || message === undefined) return;
    const { id, name } = message.from;
    const agent = this.#here.get(id);
    if (connected) this.#here.set(id, { name, supervisor, connected, disconnectedTime: false });
    else if (agent !== undefined) this.#here.set(id, { ...agent, connected });
  }

  #agents({
    agents = {},
    numAgentsConnected,
  }: {
    agents?: Record<string, Agent>;
    numAgentsConnected: number;
  }) {
    const told = Object.entries(agents);
    const found = isNot(
      'numAgentsConnected',
      numAgentsConnected,
      told.filter(([, { connected }]) => connected).length,
    );
    if (told.map(([id]) => id).join() !== [...this.#here.keys()].join())
      found.push('the agents are not those who have come');
    for (const [id, { name, connected, supervisor, disconnectedTime }] of told) {
      const here = this.#here.get(Number(id));
      if (here === undefined) continue;
      found.push(...isNot('name', name, here.name), ...isNot('connected', connected, here.connected));
      found.push(...isNot('supervisor', supervisor, here.supervisor));
      found.push(...isNot('disconnectedTime', disconnectedTime === false, connected));
    }
    return found;
  }
}

function isNot(member: string, value: unknown, expected: unknown): string[] {
  return value === expected ? [] : [`${member} is wrong`];
}
