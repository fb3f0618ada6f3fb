import { defined } from '../boundary/defined.ts';
import type { JsonObject } from '../chat/entry.ts';
import type { Nodes } from '../store/nodes.ts';
import type { ServiceState } from './fold-service.ts';
import type { ServiceLog } from './service-log.ts';

/** Replaces a service by a snapshot. Until that is done, the log of the service has the snapshot. */
export class Restoring {
  readonly #log: ServiceLog;
  readonly #state: ServiceState;
  readonly #nodes: Nodes | undefined;

  constructor(log: ServiceLog, state: ServiceState, nodes: Nodes | undefined) {
    this.#log = log;
    this.#state = state;
    this.#nodes = nodes;
  }

  /** The snapshot whose restoring was cut off. */
  get snapshot(): JsonObject | undefined {
    return this.#state.restoring;
  }

  /** Whether another process is restoring it: then it was not cut off. */
  async isElsewhere(): Promise<boolean> {
    const { restoringNode: node } = this.#state;
    return node !== undefined && (await this.#nodes?.isAlive(node)) === true;
  }

  /** Replaces everything: where the work is cut off, the snapshot is still known at the next start. */
  async replaceAll(snapshot: JsonObject, work: () => Promise<void>): Promise<void> {
    await this.#log.record({ type: 'RestoreBegun', snapshot, ...defined({ node: this.#nodes?.id }) });
    await work();
    await this.#log.record({ type: 'RestoreEnded' });
  }
}
