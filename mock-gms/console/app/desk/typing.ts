import { pathOf, request } from '../api/request.ts';
import { Pace } from '../state/pace.ts';
import type { Scene } from './act.ts';

/** Milliseconds from one preview to the next while somebody types. */
const BETWEEN = 600;

/** Tells the chat what is being typed at the desk: at once when it begins, then now and then, and when it is over. */
export class Typing {
  #said = '';
  #next: { readonly scene: Scene; readonly text: string } | undefined;
  readonly #pace = new Pace(() => this.#send(), BETWEEN);

  tell(scene: Scene, text: string): void {
    this.#next = { scene, text };
    this.#pace.ask();
  }

  /** What was typed has been sent, which ends the typing by itself. */
  sent(): void {
    this.#next = undefined;
    this.#said = '';
  }

  async #send(): Promise<void> {
    const next = this.#next;
    if (next === undefined || next.text === this.#said) return;
    this.#next = undefined;
    this.#said = next.text;
    const { service, chat, by } = next.scene;
    const body = next.text === '' ? { typing: false } : { typing: true, preview: next.text };
    // What cannot be told now is told with the next letter.
    await request('POST', `${pathOf(service, chat, by)}/typing`, body).catch(() => undefined);
  }
}
