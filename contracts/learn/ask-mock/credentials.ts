import type { SettingsChange } from '../../../mock-gms/index.ts';
import type { WireAnswer } from './pair.ts';
import type { Scene } from './scene.ts';

const APIKEY = 'key';

/** Credentials, where a server asks for them. No capture says what they are, so the mock has its own. */
export class Credentials {
  readonly #isClosed: boolean;

  constructor({ steps }: Scene) {
    this.#isClosed = steps.some((step) => step.kind === 'http' && step.theirs?.status === 401);
  }

  /** Settings of a service that asks for them as the server does. */
  asked(settings: SettingsChange): SettingsChange {
    return this.#isClosed ? { ...settings, apikey: APIKEY } : settings;
  }

  /** What is sent: nothing, wrong ones or right ones, as the answer shows. */
  sent(theirs: WireAnswer | undefined): string | undefined {
    if (!this.#isClosed || theirs?.status === 401) return undefined;
    return theirs?.status === 403 ? 'wrong' : APIKEY;
  }
}
