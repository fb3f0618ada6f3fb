import { guard } from '../boundary/guard.ts';
import type { Entry } from '../chat/entry.ts';
import { RunningChat } from '../chat-server/running-chat.ts';
import { transferTo } from '../desk/desk.ts';
import type { Stage } from '../desk/script/stage.ts';
import type { ShownEntry } from '../services/service-events.ts';
import { fileForm } from './file-form.ts';
import { pathSegment } from './path-segment.ts';
import type { RemoteCalls } from './remote-call.ts';
import type { Joined, RemoteChat } from './remote-chat.ts';
import type { RemoteClock } from './remote-clock.ts';
import type { RemoteEvents } from './remote-events.ts';

const NO_KEYS = { secureKey: '', userId: '', alias: '' };

/** A chat that runs elsewhere as a script sees it: its log is folded here, as far as its entries have come. */
export class RemoteStage {
  readonly stage: Stage;
  readonly #running: RunningChat;
  readonly #listeners = new Set<() => void>();
  readonly #calls: RemoteCalls;
  readonly #events: RemoteEvents;
  readonly #clock: RemoteClock;
  readonly #path: string;
  #gone = false;

  /** @param path of the chats, below `/mock`, and @param entries those that the chat begins with */
  constructor(
    calls: RemoteCalls,
    events: RemoteEvents,
    clock: RemoteClock,
    path: string,
    entries: readonly ShownEntry[],
  ) {
    this.#calls = calls;
    this.#events = events;
    this.#clock = clock;
    this.#running = new RunningChat(entries.map(whole), clock.now());
    this.#path = `${path}/${pathSegment(this.#running.chat.id)}`;
    this.stage = this.#makeStage();
  }

  take(entries: readonly ShownEntry[]): void {
    if (this.#running.extend(entries.map(whole)).length > 0) this.#tell();
  }

  preview(typingPreview: string): void {
    this.#running.presence.typingPreview = typingPreview;
    this.#tell();
  }

  /** Nothing will ever happen here again. */
  leave(): void {
    this.#gone = true;
    this.#tell();
  }

  /** Reads the chat again, after events were missed. */
  async refresh(): Promise<void> {
    try {
      const { log, typingPreview } = await this.#calls.call<RemoteChat>('GET', this.#path);
      this.take(log);
      this.preview(typingPreview);
    } catch {
      this.leave();
    }
  }

  #makeStage(): Stage {
    const running = this.#running;
    const clock = this.#clock;
    const isGone = () => this.#gone;
    return {
      running,
      get gone() {
        return isGone();
      },
      now: () => clock.now(),
      at: (time, alarm) => clock.at(time, alarm),
      onNews: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      join: async (options) => (await this.#do<Joined>('participants', options)).participantId,
      transfer: async (participantId, options) =>
        (await this.#do<Joined>(`participants/${participantId}/acts`, transferTo(options))).participantId,
      act: (participantId, act) => this.#do(`participants/${participantId}/acts`, act),
      sendFile: async (participantId, file) => {
        const { query, form } = fileForm(file);
        return this.#do(`participants/${participantId}/files${query}`, form);
      },
      deleteFile: (participantId, fileId) =>
        this.#do(`participants/${participantId}/files/${pathSegment(fileId)}`, undefined, 'DELETE'),
      announce: (text, eventAttributes) => this.#do('announcements', { text, eventAttributes }),
      endByServer: () => this.#do('end', {}),
    };
  }

  /** Does something, and waits until its effect is known here. */
  #do<T>(path: string, body: unknown, method = 'POST'): Promise<T> {
    const done = this.#calls.answer<T>(method, `${this.#path}/${path}`, body).then(async (answer) => {
      if (answer.position !== undefined) await this.#events.reached(answer.position);
      return answer.value;
    });
    return this.#clock.track(done);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) guard(listener);
  }
}

/** Keys stay where the chat runs: a script has no use for them. */
function whole(entry: ShownEntry): Entry {
  return entry.type === 'ChatRequested' ? { ...entry, keys: NO_KEYS } : entry;
}
