import type { SeenEvent } from '../../../mock-gms/capture.ts';
import { filed } from '../../shared/filed.ts';
import { isCustomer } from './is-customer.ts';

/** The events of a customer that no act was found to have made yet. */
export class OwnEvents {
  readonly #byType = new Map<string, SeenEvent[]>();
  readonly #byText = new Map<string, SeenEvent[]>();
  readonly #taken = new Set<SeenEvent>();

  constructor(events: readonly SeenEvent[]) {
    for (const each of events) {
      if (!isCustomer(each)) continue;
      const { type = '', text } = each.event;
      filed(this.#byType, type, each);
      filed(this.#byText, keyOf(type, text), each);
    }
  }

  /** Takes the first one of a type from a time on: with this text if there is one, or with any. */
  take(type: string, at: number, text: unknown, isAnyText: boolean): SeenEvent | undefined {
    const same = this.#first(this.#byText.get(keyOf(type, text)), at);
    const found = same ?? (isAnyText ? this.#first(this.#byType.get(type), at) : undefined);
    if (found !== undefined) this.#taken.add(found);
    return found;
  }

  #first(all: SeenEvent[] = [], at: number): SeenEvent | undefined {
    const left = all.findIndex((each) => !this.#taken.has(each));
    all.splice(0, left < 0 ? all.length : left);
    return all.find((each) => each.at >= at && !this.#taken.has(each));
  }
}

function keyOf(type: string, text: unknown): string {
  return JSON.stringify([type, text]);
}
