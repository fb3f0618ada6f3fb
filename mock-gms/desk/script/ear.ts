import type { Cast } from './cast.ts';
import { type Heard, heardFrom, isCustomers, type ListenOptions } from './heard.ts';
import type { Stage } from './stage.ts';

/** How a script hears: every entry once, whichever of its members listens. */
export class Ear {
  readonly #stage: Stage;
  readonly #cast: Cast;
  /** The `seq` of the last entry that was listened to; a log has no gaps, so the next one stands there. */
  #heard: number;
  #previewHeard = '';

  constructor(stage: Stage, cast: Cast) {
    this.#stage = stage;
    this.#cast = cast;
    this.#heard = stage.from ?? 0;
  }

  /** The next message of the customer, or the first of whatever else is listened for. */
  next(options: ListenOptions): Promise<Heard> {
    const { idle = Number.POSITIVE_INFINITY, after = Number.POSITIVE_INFINITY } = options;
    const begun = this.#stage.now();
    let lastSign = begun;
    let preview = this.#stage.running.presence.typingPreview;
    return this.#cast.until(
      () => {
        if (this.#stage.running.presence.typingPreview !== preview) {
          preview = this.#stage.running.presence.typingPreview;
          lastSign = this.#stage.now();
        }
        const heard = this.#newsFor(options);
        if (heard !== undefined) return heard;
        lastSign = Math.max(lastSign, this.#stage.running.log.findLast(isCustomers)?.at ?? 0);
        if (this.#stage.now() >= begun + after) return { kind: 'after' };
        return this.#stage.now() >= lastSign + idle ? { kind: 'idle' } : undefined;
      },
      () => Math.min(lastSign + idle, begun + after),
      options.joins === true,
    );
  }

  #newsFor(options: ListenOptions): Heard | undefined {
    for (const entry of this.#stage.running.log.slice(this.#heard)) {
      this.#heard = entry.seq;
      const heard = heardFrom(entry, options);
      if (heard === undefined) continue;
      if (heard.kind === 'join' && !this.#cast.accept(heard.entry.from.participantId)) continue;
      return heard;
    }
    const preview = this.#stage.running.presence.typingPreview;
    if (!options.typing || preview === this.#previewHeard) return undefined;
    this.#previewHeard = preview;
    return preview === '' ? undefined : { kind: 'typing', preview };
  }
}
