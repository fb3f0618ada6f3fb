import type { RunningMockGms, ServiceHandle, SettingsChange } from '../../../mock-gms/index.ts';

const PUBLISHED: ReadonlySet<string> = new Set(
  `requestChat requestNotifications sendMessage refresh startTyping stopTyping disconnect pushUrl updateNickname
  updateData customNotice readReceipt`.split(/\s+/),
);

/** The services of the mock that stand for those of a scene. */
export class MockServices {
  readonly #gms: RunningMockGms;
  readonly #settings: SettingsChange;
  readonly #prefix: string;
  readonly #services = new Map<string, ServiceHandle>();
  /** The last exchange of each service that was waited for. */
  readonly #last = new Map<string, number>();

  constructor(gms: RunningMockGms, settings: SettingsChange, prefix: string) {
    this.#gms = gms;
    this.#settings = settings;
    this.#prefix = prefix;
  }

  /** The name of the mock's service for one of theirs; it is created when it is first asked for. */
  async nameOf(theirs: string): Promise<string> {
    const known = this.#services.get(theirs);
    if (known !== undefined) return known.name;
    const service = this.#gms.service(`${this.#prefix}-${this.#services.size + 1}`);
    await service.configure(this.#settings);
    this.#services.set(theirs, service);
    return service.name;
  }

  of(theirs: string): ServiceHandle | undefined {
    return this.#services.get(theirs);
  }

  /** Resolves when a publication has been carried out, which is after its acknowledgement. */
  async performed(service: string, operation: string): Promise<void> {
    const { journal } = this.#gms.service(service);
    const after = this.#last.get(service) ?? 0;
    const query = { transport: 'cometd-long-polling', after } as const;
    const known = PUBLISHED.has(operation) ? operation : 'unknown';
    // A publication that the mock forgets altogether is answered by nothing, which is seen.
    const found = await journal.waitFor({ ...query, operation: known }).catch(() => undefined);
    if (found !== undefined) this.#last.set(service, found.number);
  }

  async remove(): Promise<void> {
    for (const service of this.#services.values()) await service.remove();
  }
}
