import { AssertionError } from 'node:assert';
import { BayeuxSession } from '../probe/bayeux/bayeux-session.ts';
import type { OperationFields } from '../probe/chat-operations.ts';
import type { AnyCustomer } from '../probe/customer/any-customer.ts';
import { CometdCustomer } from '../probe/customer/cometd-customer.ts';
import { PollingCustomer } from '../probe/customer/polling-customer.ts';
import { type Answered, type Body, type Fields, urlencoded, type Wire } from '../probe/wire/wire.ts';
import { within } from '../shared/within.ts';
import type { AgentDriver } from '../target/agent-driver.ts';
import {
  type AccessControl,
  type Capability,
  type ClockControl,
  chatNtfURLOf,
  cometdURLOf,
  type FileLimitsControl,
  type InactivityControl,
  type PushControl,
  type Target,
} from '../target/target.ts';
import type { CometdTransport, Transport } from '../target/transport.ts';
import { patientAgents } from './patient-agents.ts';

const PATIENCE_MS = 5_000;

/** What a case works with: the probe, the service, the start of a chat, and the controls of the server that it said it needs. */
export class CaseContext {
  /** Sends requests, and keeps what crossed the wire as evidence. */
  readonly wire: Wire;
  /** The chat service that the case is run against. */
  readonly target: Target;
  /** The transport that this run of the case is about. */
  readonly transport: Transport;
  readonly #needs: readonly Capability[];
  readonly #tidying: (() => Promise<unknown>)[] = [];

  constructor(wire: Wire, target: Target, needs: readonly Capability[], transport: Transport = 'polling') {
    this.wire = wire;
    this.target = target;
    this.transport = transport;
    this.#needs = needs;
  }

  /** URL of the chat service, without a slash at its end. */
  get dataURL(): string {
    return `${this.target.chatApiURL}/${this.target.service}`;
  }

  /** URL of the Bayeux server, without a slash at its end. */
  get cometdURL(): string {
    return cometdURLOf(this.target);
  }

  /** URL that takes the files of CometD clients. */
  get chatNtfURL(): string {
    return chatNtfURLOf(this.target);
  }

  /** How long something that must come is waited for, in milliseconds. */
  get patienceMs(): number {
    const { patienceMs = PATIENCE_MS, pacing } = this.target;
    // What asks for it waits for its turn, and maybe behind another request.
    return patienceMs + 2 * (pacing?.minIntervalMs ?? 0);
  }

  /** Posts to the chat service; `path` is empty for a start. */
  post(path: string, body: Body, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.wire.send({ url: `${this.dataURL}${path}`, body, headers });
  }

  /** Starts a chat over polling and asserts that the server confirms it. */
  async start(
    fields: Fields = { nickname: 'Customer' },
    headers: Readonly<Record<string, string>> = {},
  ): Promise<PollingCustomer> {
    return new PollingCustomer(this, await this.post('', urlencoded(fields), headers), headers);
  }

  /** Starts a chat over the transport of this run and asserts that the server confirms it. */
  customer(fields: OperationFields = { nickname: 'Customer' }): Promise<AnyCustomer> {
    return this.transport === 'polling' ? this.start(fields) : this.cometd(fields);
  }

  /** Starts a chat over CometD, over the transport of this run, and asserts that the server confirms it. */
  cometd(fields: OperationFields = { nickname: 'Customer' }): Promise<CometdCustomer> {
    return CometdCustomer.start(this, this.cometdTransport, fields);
  }

  /** A Bayeux session over the transport of this run that has not shaken hands yet. */
  bayeux(headers: Readonly<Record<string, string>> = {}): Promise<BayeuxSession> {
    return BayeuxSession.open(this, this.cometdTransport, headers);
  }

  /** The transport of this run, where it is CometD; long-polling for a run that is about polling. */
  get cometdTransport(): CometdTransport {
    return this.transport === 'polling' ? 'cometd-long-polling' : this.transport;
  }

  /** Plays the agents. The case has to name `agent` in its needs. */
  get agents(): AgentDriver {
    return patientAgents(this.#control('agent', this.target.agents), this);
  }

  /** Moves the time of the service. Needs `clock`. */
  get clock(): ClockControl {
    return this.#control('clock', this.target.clock);
  }

  /** Makes the service demand credentials. Needs `access`. */
  get access(): AccessControl {
    return this.#control('access', this.target.access);
  }

  /** Sets what customers may do with files. Needs `fileLimits`. */
  get fileLimits(): FileLimitsControl {
    return this.#control('fileLimits', this.target.fileLimits);
  }

  /** Sets the times of inactivity. Needs `inactivity`. */
  get inactivity(): InactivityControl {
    return this.#control('inactivity', this.target.inactivity);
  }

  /** Says where custom-http pushes go. Needs `push-provider`. */
  get pushes(): PushControl {
    return this.#control('push-provider', this.target.pushes);
  }

  /** Awaits something that must come soon; asserts that it does. */
  async soon<T>(coming: Promise<T>, expected: string): Promise<T> {
    const message = `${expected} within ${this.patienceMs} ms`;
    const inTime = within(this.patienceMs, coming, () => new AssertionError({ message }));
    return this.wire.waits.during(expected, inTime);
  }

  /** Registers a cleanup; they run when the case is over, whatever its outcome, in reverse order. */
  afterwards(tidy: () => Promise<unknown>): void {
    this.#tidying.unshift(tidy);
  }

  /** Runs the cleanups; one that fails does not change the outcome of the case. */
  async tidy(): Promise<void> {
    for (const tidy of this.#tidying.splice(0)) await tidy().catch(() => undefined);
  }

  #control<Control>(capability: Capability, control: Control | undefined): Control {
    if (!this.#needs.includes(capability))
      throw new Error(`the case uses '${capability}' but does not list it in needs`);
    if (control === undefined) throw new Error(`the target has no '${capability}'`);
    return control;
  }
}
