import type { Page } from '@playwright/test';
import { Relay, readTraffic, sameAddresses } from '../../mock-gms/capture.ts';
import type { ParticipantHandle, RunningMockGms, ServiceHandle } from '../../mock-gms/index.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import { BreakableConnection } from '../fixtures/breakable-connection.ts';
import type { PageServer } from '../fixtures/page-server.ts';
import { WidgetsPage } from '../fixtures/widgets.ts';
import type { Transport } from '../transports.ts';
import { type Counts, countedSeconds, countRequests, type QuietSituation } from './quiet-chat-budget.ts';

/** Milliseconds of the page's time that pass at once while nothing is on its way: what starts a request, and no two. */
const STEP = { polling: 500, 'cometd-long-polling': 1000, 'cometd-websocket': 1000 } as const;

/** Beyond so many requests it is a storm, whatever else would come. */
const ENOUGH = 150;

/** How often answers may set off further requests before time goes on. */
const MOST_ROUNDS = 8;

const SERVICE = 'quiet';

/** Where a quiet chat is measured. */
export interface QuietChatOptions {
  readonly page: Page;
  readonly transport: Transport;
  /** Milliseconds each way. */
  readonly latency: number;
}

/**
 * A chat between a real page and a real server in which nobody says anything: page → line with latency → relay, which
 * counts and can break → server. The page's time is let run ahead while nothing is on its way, so that a minute takes a
 * second; the time that a request needs passes as it is.
 */
export class QuietChat {
  readonly #options: QuietChatOptions;
  readonly #relay: Relay;
  readonly #line: BreakableConnection;
  readonly #widgets: WidgetsPage;
  #gms: RunningMockGms;
  #agent: ParticipantHandle;

  private constructor(
    options: QuietChatOptions,
    parts: {
      gms: RunningMockGms;
      relay: Relay;
      line: BreakableConnection;
      widgets: WidgetsPage;
      agent: ParticipantHandle;
    },
  ) {
    this.#options = options;
    this.#gms = parts.gms;
    this.#relay = parts.relay;
    this.#line = parts.line;
    this.#widgets = parts.widgets;
    this.#agent = parts.agent;
  }

  /** Opens the page and starts a chat in which an agent has said something. */
  static async open(options: QuietChatOptions, pages: PageServer): Promise<QuietChat> {
    const { page, transport, latency } = options;
    const gms = await startMockGms({ port: 0 });
    // The faults of a service hold for Bayeux where the path names it.
    const rewrite = (path: string) => path.replace('/genesys/cometd', `/genesys/cometd/${SERVICE}`);
    const relay = await Relay.open({ upstream: gms.url, addresses: sameAddresses(rewrite) });
    const line = await new BreakableConnection(relay.port, { latency }).open();
    const widgets = new WidgetsPage(page, pages, { transport, origin: line.origin, service: SERVICE });
    const service = gms.service(SERVICE);
    await page.clock.install();
    // With the settings that pages have where they say nothing.
    await widgets.open({ pollRateMin: undefined, pollRateMax: undefined });
    await widgets.startChat();
    const agent = await (await service.waitForChat()).join({ nickname: 'Ann' });
    const chat = new QuietChat(options, { gms, relay, line, widgets, agent });
    await chat.hear('One');
    return chat;
  }

  get #service(): ServiceHandle {
    return this.#gms.service(SERVICE);
  }

  /** Lets a situation happen, and counts what the page sends from its beginning on. */
  async measure(situation: QuietSituation): Promise<Counts> {
    const seconds = countedSeconds[this.#options.transport][situation];
    const since = this.#relay.now();
    await this.#begin[situation]();
    // A minute of those is over when the network is back.
    await this.#pass(seconds - (situation === 'offline' ? 60 : 0));
    return this.#count(since);
  }

  /** Has the agent say something; resolves when the page has it, which shows that the chat goes on. */
  async hear(text: string): Promise<void> {
    await this.#agent.say(text);
    const isHeard = async () => (await this.#widgets.messages()).some((message) => message.text === text);
    while (!(await isHeard())) await this.#step();
  }

  async close(): Promise<void> {
    await this.#options.page.goto('about:blank');
    await this.#line.cut();
    await this.#relay.close();
    await this.#gms.close();
  }

  readonly #begin: Record<QuietSituation, () => Promise<void>> = {
    quiet: async () => {},
    cut: async () => {
      this.#relay.cutOff();
      await this.#pass(2);
      this.#relay.restore();
    },
    '402 once': async () => {
      await this.#service.faults.add({ operation: '/meta/connect', effect: { kind: 'unknownClient' } });
      await this.#connectAnew();
    },
    '500 once': () => this.#refuse(1),
    '500 twice': () => this.#refuse(2),
    restart: () => this.#restart(),
    offline: async () => {
      this.#relay.cutOff();
      await this.#pass(60);
      this.#relay.restore();
    },
  };

  async #refuse(times: number): Promise<void> {
    const operation = this.#options.transport === 'polling' ? 'refresh' : '/meta/connect';
    await this.#service.faults.add({ operation, times, effect: { kind: 'status', status: 500 } });
    if (operation === '/meta/connect') await this.#connectAnew();
  }

  /** Something said ends the connect that is held, and the next one follows; over a WebSocket only a break does that. */
  async #connectAnew(): Promise<void> {
    if (this.#options.transport === 'cometd-websocket') this.#relay.breakConnections();
    else await this.#agent.say('So that a connect ends');
  }

  async #restart(): Promise<void> {
    const snapshot = await this.#service.snapshot();
    const { port } = this.#gms;
    this.#relay.cutOff();
    await this.#gms.close();
    await this.#pass(2);
    this.#gms = await startMockGms({ port });
    await this.#service.restore(snapshot);
    const [chat] = await this.#service.chats();
    if (chat === undefined) throw new Error('the chat did not outlive the restart');
    this.#agent = await chat.join({ nickname: 'Bob' });
    this.#relay.restore();
  }

  /** Lets so many seconds of the page's time pass. */
  async #pass(seconds: number): Promise<void> {
    const end = (await this.#step()) + seconds * 1000;
    const until = this.#relay.entries.length + ENOUGH;
    while ((await this.#step()) < end && this.#relay.entries.length < until);
  }

  /** Lets a moment of the page's time pass, and waits for the answers to what it set off; tells the page's time. */
  async #step(): Promise<number> {
    const { page, transport } = this.#options;
    await page.clock.runFor(STEP[transport]);
    let known = -1;
    // An answer may set off the next request. A storm has no end, and shows here: it needs no timer.
    for (let round = 0; round < MOST_ROUNDS && this.#relay.entries.length > known; round += 1) {
      known = this.#relay.entries.length;
      await this.#settle();
    }
    return page.evaluate(() => Date.now());
  }

  async #settle(): Promise<void> {
    // What the page has asked for leaves the browser before this, and what has reached the browser is read before this.
    await this.#askPageServer();
    await this.#line.idle();
    const known = this.#relay.entries.length;
    await this.#relay.until(() => (this.#isAnswered(known) ? true : undefined), AbortSignal.timeout(5000));
    await this.#line.idle();
    await this.#askPageServer();
  }

  /** A request past the line and the relay, which counts for nothing. */
  async #askPageServer(): Promise<void> {
    await this.#options.page.evaluate(() =>
      fetch(location.href, { cache: 'no-store' })
        .then((answer) => answer.text())
        .then(() => {}),
    );
  }

  /** Whether everything up to there was answered; a connect is held, and that is its answer for now. */
  #isAnswered(known: number): boolean {
    return this.#relay.entries
      .slice(0, known)
      .every((entry) => entry.kind === 'frame' || entry.end !== undefined || isHeld(entry.request.body));
  }

  #count(since: number): Counts {
    return countRequests(readTraffic(this.#relay.entries), this.#relay.openings, since);
  }
}

function isHeld(body: string): boolean {
  return body === '' || (body.includes('"/meta/connect"') && !body.includes('"timeout":0'));
}
