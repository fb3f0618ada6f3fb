import type { AgentDriver } from './agent-driver.ts';
import { CustomerChat } from './customer.ts';
import type { AccessLever, Capability, ClockLever, FileLimitsLever, Target } from './target.ts';
import { type Answered, type Body, type Fields, urlencoded, type Wire } from './wire.ts';

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

  get fileLimits(): FileLimitsLever {
    return this.#lever('fileLimits', this.target.fileLimits);
  }

  #lever<Lever>(capability: Capability, lever: Lever | undefined): Lever {
    if (!this.#needs.includes(capability))
      throw new Error(`the case uses '${capability}' but does not list it in needs`);
    if (lever === undefined) throw new Error(`the target has no '${capability}'`);
    return lever;
  }
}
