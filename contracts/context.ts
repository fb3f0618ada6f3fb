import type { AgentDriver } from './agent-driver.ts';
import type { Capability } from './case.ts';
import { CustomerChat } from './customer.ts';
import { type Answered, type Body, type Fields, urlencoded, type Wire } from './wire.ts';

/** Moves the time of the service under test. */
export interface ClockLever {
  /** Advances by so many milliseconds; `customersSilent` lets the customers' contact lapse meanwhile. */
  advance(ms: number, options?: { readonly customersSilent?: boolean }): Promise<void>;
}

/** Makes the service under test demand credentials of its customers. */
export interface AccessLever {
  requireApikey(apikey: string): Promise<void>;
  requireBasic(username: string, password: string): Promise<void>;
}

/** The chat service that a case is run against, and the levers that this server offers. */
export interface Target {
  /** URL of the chat API without a slash at its end, e.g. `http://127.0.0.1:8080/genesys/2/chat`. */
  readonly chatApiURL: string;
  readonly service: string;
  readonly agents?: AgentDriver;
  readonly inspection?: true;
  readonly clock?: ClockLever;
  readonly access?: AccessLever;
}

/** The capabilities of a target. */
export function capabilitiesOf(target: Target): ReadonlySet<Capability> {
  const has: Record<Capability, boolean> = {
    agent: target.agents !== undefined,
    inspection: target.agents !== undefined && target.inspection === true,
    clock: target.clock !== undefined,
    access: target.access !== undefined,
  };
  return new Set((Object.keys(has) as Capability[]).filter((capability) => has[capability]));
}

/** What a case works with: the probe, the service, the start of a chat, and the levers it said it needs. */
export class CaseContext {
  readonly wire: Wire;
  readonly target: Target;
  readonly #needs: readonly Capability[];

  constructor(wire: Wire, target: Target, needs: readonly Capability[]) {
    this.wire = wire;
    this.target = target;
    this.#needs = needs;
  }

  /** URL of the chat service, without a slash at its end. */
  get dataURL(): string {
    return `${this.target.chatApiURL}/${this.target.service}`;
  }

  /** Posts to the chat service; `path` is empty for a start. */
  post(path: string, body: Body, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.wire.send({ url: `${this.dataURL}${path}`, body, headers });
  }

  /** Starts a chat and asserts that the server confirms it. */
  async start(
    fields: Fields = { nickname: 'Customer' },
    headers: Readonly<Record<string, string>> = {},
  ): Promise<CustomerChat> {
    return new CustomerChat(this, await this.post('', urlencoded(fields), headers), headers);
  }

  get agents(): AgentDriver {
    return this.#lever('agent', this.target.agents);
  }

  get clock(): ClockLever {
    return this.#lever('clock', this.target.clock);
  }

  get access(): AccessLever {
    return this.#lever('access', this.target.access);
  }

  #lever<Lever>(capability: Capability, lever: Lever | undefined): Lever {
    if (!this.#needs.includes(capability))
      throw new Error(`the case uses '${capability}' but does not list it in needs`);
    if (lever === undefined) throw new Error(`the target has no '${capability}'`);
    return lever;
  }
}
