import type { Item } from './item.ts';
import type { Course, Player, StepActs } from './player.ts';
import type { Reading } from './reading.ts';

/** One kind of step: what may stand beside its name, and how it is read. */
export interface StepKind {
  readonly options: readonly string[];
  read(item: Item, options: ReadonlyMap<string, Item>, reading: Reading): StepActs;
}

/** The next step follows, and nobody need be there. */
export const NOTHING: Course = {};

/** A step that leads somewhere. */
export function flow(read: StepKind['read'], ...options: string[]): StepKind {
  return { options, read };
}

/** A step that does something, after which comes the next one. */
export function act(
  read: (
    item: Item,
    reading: Reading,
    options: ReadonlyMap<string, Item>,
  ) => (player: Player) => Promise<void>,
  ...options: string[]
): StepKind {
  return {
    options,
    read(item, given, reading) {
      const play = read(item, reading, given);
      return {
        course: NOTHING,
        async play(player) {
          await play(player);
          return undefined;
        },
      };
    },
  };
}

/** Checks that a step that needs no value has the value true. */
export function mustBeTrue(item: Item, name: string): void {
  if (!item.flag(name)) item.fail(`${name}: true was expected`);
}
