import { guard } from '../boundary/guard.ts';
import { play } from '../desk/script/play.ts';
import type { Script } from '../desk/script/script.ts';
import type { ShownEntry } from '../services/service-events.ts';
import type { Playing } from './mock-gms.ts';
import type { RemoteCalls } from './remote-call.ts';
import { RemoteClock } from './remote-clock.ts';
import type { RemoteEvents, StreamEvent } from './remote-events.ts';
import { RemoteStage } from './remote-stage.ts';

/** Scripts that play here, in chats that run elsewhere. */
export class RemotePlays {
  readonly #calls: RemoteCalls;
  readonly #events: RemoteEvents;
  readonly #path: string;
  readonly #clock: RemoteClock;
  readonly #scripts = new Set<Script>();
  readonly #stages = new Map<string, RemoteStage>();
  /** Entries of chats that have not started yet, as far as is known. */
  readonly #beginnings = new Map<string, ShownEntry[]>();
  #playing = 0;
  #listening: Promise<() => void> | undefined;

  /** @param path of the service, below `/mock` */
  constructor(calls: RemoteCalls, events: RemoteEvents, path: string) {
    this.#calls = calls;
    this.#events = events;
    this.#path = path;
    this.#clock = new RemoteClock(calls, `${path}/clock`);
  }

  /** Plays a script in each chat that starts from now on. */
  async play(script: Script): Promise<Playing> {
    this.#listening ??= this.#listen();
    try {
      await this.#listening;
    } catch (error) {
      this.#listening = undefined;
      throw error;
    }
    this.#scripts.add(script);
    return {
      stop: () => {
        this.#scripts.delete(script);
        this.#rest();
      },
    };
  }

  /** Resolves when everything up to an event has had its effect here; at once where nothing plays. */
  async settle(position: string | undefined): Promise<void> {
    if (this.#listening === undefined) return;
    if (position !== undefined) await this.#events.reached(position);
    await this.#clock.idle();
  }

  async #listen(): Promise<() => void> {
    const stop = await this.#events.listen((event) => this.#take(event));
    await this.#clock.begin();
    return stop;
  }

  #take(event: StreamEvent): void {
    this.#clock.take(event);
    if (event.type === 'entry') this.#takeEntry(event.chatId, event.entry);
    else if (event.type === 'chatStarted') this.#start(event.chatId);
    else if (event.type === 'presence') this.#stages.get(event.chatId)?.preview(event.typingPreview);
    else if (event.type === 'missed') guard(() => this.#catchUp());
    else if (event.type === 'reset') this.#leave();
    else if (event.type === 'gone' || event.type === 'lost') {
      // With its service a script is gone; one whose stream is lost plays on where the service is found again.
      if (event.type === 'gone') this.#scripts.clear();
      this.#leave();
      this.#end();
    }
  }

  #takeEntry(chatId: string, entry: ShownEntry): void {
    const stage = this.#stages.get(chatId);
    if (stage !== undefined) stage.take([entry]);
    else if (entry.type === 'ChatRequested') this.#beginnings.set(chatId, [entry]);
    else this.#beginnings.get(chatId)?.push(entry);
  }

  #start(chatId: string): void {
    const entries = this.#beginnings.get(chatId);
    this.#beginnings.delete(chatId);
    if (entries === undefined || this.#scripts.size === 0) return;
    const remote = new RemoteStage(this.#calls, this.#events, this.#clock, `${this.#path}/chats`, entries);
    this.#stages.set(chatId, remote);
    const plays = [...this.#scripts].map((script) => play(script, remote.stage));
    this.#playing += 1;
    guard(() =>
      Promise.all(plays).then(() => {
        this.#playing -= 1;
        if (this.#stages.get(chatId) === remote) this.#stages.delete(chatId);
        this.#rest();
      }),
    );
  }

  async #catchUp(): Promise<void> {
    this.#beginnings.clear();
    const reading = [this.#clock.begin(), ...[...this.#stages.values()].map((stage) => stage.refresh())];
    await this.#clock.track(Promise.allSettled(reading));
  }

  #leave(): void {
    for (const stage of this.#stages.values()) stage.leave();
    this.#stages.clear();
    this.#beginnings.clear();
  }

  /** Lets the stream go when nothing plays and nothing will. */
  #rest(): void {
    if (this.#scripts.size > 0 || this.#playing > 0) return;
    this.#stages.clear();
    this.#end();
  }

  #end(): void {
    this.#listening?.then((stop) => stop()).catch(() => undefined);
    this.#listening = undefined;
  }
}
