import { guard } from '../boundary/guard.ts';
import { isSame, type OwnSettings } from './own-settings.ts';
import type { ServiceLog } from './service-log.ts';
import type { ServiceSettings } from './settings.ts';

/**
 * Keeps the settings that a service begins with in its log. Without them nobody could tell later which settings were changed
 * and which were configured. Among several processes they also tell the others that the service exists.
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
