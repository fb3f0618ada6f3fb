import type { BrowserContext } from '@playwright/test';
import type {
  ChatHandle,
  JoinOptions,
  ParticipantHandle,
  RunningMockGms,
  ServiceHandle,
  SettingsChange,
} from '../../mock-gms/index.ts';
import type { WebChatConfiguration, WidgetsPage } from '../fixtures/widgets.ts';
import type { Transport } from '../transports.ts';
import type { Outcome } from './compare.ts';
import type { Seen, Settled } from './notation.ts';
import { type Heard, Values } from './values.ts';

/** Milliseconds of the page's time that a step takes: two polls. */
const USUAL = 600;

/** Real milliseconds in which an expected push arrives; only a failing test takes so long. */
const PATIENCE = 3000;

/** The service as it was then: few files of a small size, and answers as servers gave them that were known by then. */
const asItWas: SettingsChange = {
  uploadMaxFiles: 2,
  uploadMaxFileSize: 2000,
  uploadMaxTotalSize: 3000,
  monitored: 'always',
  afterEnd: 'transcript',
};

/** What a page has seen since the last time. */
interface Taken {
  seen: Seen[];
  settled: Settled | undefined;
  heard: Heard[];
  ajaxResponses: number;
  answers: number;
}

/** What a page has: its held time, and the record of what it sees. */
declare global {
  interface Window {
    heldTime: {
      quiet(unanswered?: string): Promise<void>;
      pass(milliseconds: number, unanswered?: string): Promise<void>;
      settle(isHere: () => boolean, patience: number, unanswered?: string): Promise<void>;
      skip(milliseconds: number): void;
    };
    recording: {
      give(command: string, options: string): void;
      count(): number;
      take(): Taken;
    };
  }
}

/** What a stage is made of. */
export interface StageOptions {
  readonly tabs: readonly [WidgetsPage, WidgetsPage?];
  readonly context: BrowserContext;
  readonly gms: RunningMockGms;
  /** The services of the test have this name and a number. */
  readonly serviceName: string;
  readonly transport: Transport;
  readonly edition: '8.5' | '9.0';
}

/** Where a scenario is played: the page, in one tab or two, and the contact centre. */
export class Stage {
  /** The service of the page that was opened last. */
  service!: ServiceHandle;
  readonly transport: Transport;
  readonly edition: '8.5' | '9.0';
  /** Who has joined, by name. */
  readonly people: Record<string, ParticipantHandle> = {};
  /** Milliseconds of the page's time that pass in this step. */
  wait = USUAL;
  /** The end of an address that does not get an answer in this step. */
  unanswered: string | undefined;
  #tab: WidgetsPage;
  #webchat: WebChatConfiguration = {};
  #pages = 0;
  readonly #options: StageOptions;
  /** By tab. */
  readonly #values = new Map<WidgetsPage, Values>();

  constructor(options: StageOptions) {
    this.#options = options;
    ({ transport: this.transport, edition: this.edition } = options);
    [this.#tab] = options.tabs;
  }

  get page() {
    return this.#tab.page;
  }

  get pushes(): boolean {
    return this.transport !== 'polling';
  }

  /** A service that knows nothing of this page's chats. */
  async otherService(): Promise<ServiceHandle> {
    const other = this.#options.gms.service(`${this.service.name}-other`);
    await other.configure(asItWas);
    return other;
  }

  /** The service forgets every chat. */
  async forget(): Promise<void> {
    await this.service.reset();
    await this.service.configure(asItWas);
  }

  /** Begins a step; `wait` is for those that take longer, or no time at all. */
  begin(wait = USUAL): void {
    this.wait = wait;
    this.unanswered = undefined;
  }

  /** Takes the other tab, or the first one again. */
  turnTo(tab: 0 | 1): void {
    this.#tab = this.#options.tabs[tab] ?? this.#tab;
  }

  /** Opens a page of somebody who has no chat yet, with a service of its own: no chat or fault of the last page is left. */
  async openAnew(webchat: WebChatConfiguration = {}): Promise<void> {
    const { gms, serviceName } = this.#options;
    this.#pages += 1;
    this.service = gms.service(`${serviceName}-${this.#pages}`);
    await this.service.configure(asItWas);
    await this.#options.context.clearCookies();
    this.turnTo(0);
    this.#webchat = webchat;
    await this.open();
  }

  /** Opens the page, or loads it again. */
  async open(): Promise<void> {
    const { transport, edition, service } = this;
    const origin = this.#options.gms.url;
    const dataURL = `${origin}/genesys/2/chat/${service.name}`;
    const usual = { userData: { cfg: 'v' }, ajaxTimeout: 3000, ...(edition === '8.5' && { edition }) };
    // Below the path of a service its faults count for Bayeux as well.
    const cometD = {
      enabled: true,
      cometURL: `${origin}/genesys/cometd/${service.name}`,
      channel: `/service/chatV2/${service.name}`,
      websocketEnabled: false,
      apiURL: `${origin}/genesys/2/chat-ntf`,
    };
    this.#values.set(this.#tab, new Values(this.#webchat.async !== undefined));
    const { cometD: changed, ...others } = this.#webchat;
    const carried = transport === 'polling' ? { dataURL } : { cometD: { ...cometD, ...(changed as object) } };
    await this.#tab.open({ ...usual, ...carried, ...others }, { name: 'observed' });
  }

  /** Goes to a page without a chat, and has the next one open so much later. */
  async leave(milliseconds = 0): Promise<void> {
    await this.page.evaluate((ms) => window.heldTime.skip(ms), milliseconds);
    await this.#tab.leave();
  }

  /** Gives a command; `options` is a script, and the command is followed until the step is over. */
  async give(command: string, options = 'undefined'): Promise<void> {
    await this.page.evaluate(([name, source]) => window.recording.give(name, source), [
      command,
      options,
    ] as const);
  }

  /** Has everything arrive that the server has sent, and lets time pass. */
  async pass(milliseconds: number, expected = 0): Promise<void> {
    const { pushes, unanswered } = this;
    const steps = { most: milliseconds > 2000 ? 1000 : 200, patience: PATIENCE };
    await this.page.evaluate(
      async ([ms, count, { most, patience }, pushes, unanswered]) => {
        const { pass, settle } = window.heldTime;
        if (!pushes) return pass(ms, unanswered);
        const isHere = () => window.recording.count() >= count;
        // What is pushed, and what answers a held request, comes by itself: it gets its turn again and again.
        await settle(isHere, 0, unanswered);
        for (let left = ms; left > 0; left -= most) {
          await pass(Math.min(most, left), unanswered);
          if (left > most && !isHere()) await settle(isHere, 0, unanswered);
        }
        await settle(isHere, patience, unanswered);
      },
      [milliseconds, expected, steps, pushes, unanswered] as const,
    );
  }

  /** Ends a step: what was seen in it, and what cannot be true of it. */
  async end(expected: number): Promise<Outcome & { readonly wrong: readonly string[] }> {
    await this.pass(this.wait, expected);
    const taken = await this.page.evaluate(() => window.recording.take());
    const { ajaxResponses, answers, heard } = taken;
    const wrong = this.#values.get(this.#tab)?.contradictions(heard) ?? [];
    // Whatever the observation left out: each answer over HTTP raises one event.
    if (ajaxResponses !== answers) wrong.push(`ajaxResponse: ${ajaxResponses} for ${answers} answers`);
    return { ...taken, wrong };
  }

  /** The chat that began last. */
  async chat(): Promise<ChatHandle> {
    const chat = (await this.service.chats()).at(-1);
    if (chat === undefined) throw new Error('no chat has begun');
    return chat;
  }

  async join(name: string, options: JoinOptions = {}): Promise<ParticipantHandle> {
    const joined = await (await this.chat()).join({ nickname: name, ...options });
    this.people[name] = joined;
    return joined;
  }

  person(name: string): ParticipantHandle {
    const found = this.people[name];
    if (found === undefined) throw new Error(`${name} has not joined`);
    return found;
  }
}
