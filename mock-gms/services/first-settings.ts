import { guard } from '../boundary/guard.ts';
import { isSame, type OwnSettings } from './own-settings.ts';
import type { ServiceLog } from './service-log.ts';
import type { ServiceSettings } from './settings.ts';

/**
 * What the log of a service has of the settings that it begins with: without it nobody could tell later what was changed,
 * and what was configured so. Among several processes it also tells the others that the service is there.
 */
export class FirstSettings {
  readonly #settings: OwnSettings;
  readonly #log: ServiceLog;
  /** The ones that the log has last. */
  #noted: ServiceSettings | undefined;

  constructor(settings: OwnSettings, log: ServiceLog) {
    this.#settings = settings;
    this.#log = log;
  }

  /** Whether the log has any. */
  get isNoted(): boolean {
    return this.#noted !== undefined;
  }

  /** Puts them into the log, if it has none. */
  note(): void {
    if (this.#noted === undefined) this.#record();
  }

  /** The log has those that hold now. */
  noted(): void {
    this.#noted = this.#settings.first;
  }

  /** The service begins with others. */
  beginWith(first: ServiceSettings): void {
    this.#settings.beginWith(first);
    if (this.#noted !== undefined && !isSame(this.#noted, first)) this.#record();
  }

  #record(): void {
    const first = this.#settings.first;
    this.#noted = first;
    guard(() => this.#log.record({ type: 'SetUp', settings: { ...first } }));
  }
}
