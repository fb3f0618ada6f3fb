import { signal } from '@preact/signals';
import { request } from '../api/request.ts';
import { messageOf } from '../desk/perform.ts';
import { Pace } from '../state/pace.ts';

/** What the server says of a script. */
export interface ScriptCheck {
  readonly valid: boolean;
  readonly name?: string;
  readonly problem?: string;
  readonly line?: number;
}

/** Milliseconds from one check to the next. */
const LOOK_AGAIN = 300;

/** Checks a script while somebody types: one check at a time, the last text always. */
export class ScriptChecker {
  /** Undefined while nothing is known yet of what is written. */
  readonly result = signal<ScriptCheck | undefined>(undefined);
  #yaml = '';
  #name = '';
  readonly #pace = new Pace(() => this.#check(), LOOK_AGAIN);

  /** @param name what the script is called, if it does not say */
  tell(yaml: string, name: string): void {
    this.#yaml = yaml;
    this.#name = name;
    this.#pace.ask();
  }

  async #check(): Promise<void> {
    const yaml = this.#yaml;
    if (yaml.trim() === '') {
      this.result.value = { valid: false, problem: 'nothing is written yet' };
      return;
    }
    try {
      this.result.value = await request<ScriptCheck>('POST', '/scripts/check', { yaml, name: this.#name });
    } catch (error) {
      this.result.value = { valid: false, problem: messageOf(error) };
    }
  }
}
