import type { Conversation } from '../conversation.ts';
import type { Item } from './item.ts';
import type { Course, Player } from './player.ts';
import type { Reading } from './reading.ts';
import type { StepKind } from './step-kind.ts';
import { UNNAMED } from './who-is-missing.ts';

/** A step that a member of the script does in the chat, after which comes the next one; `as` says which member. */
export function deed(read: ReadDeed, ...options: string[]): StepKind {
  return deedOf((member) => ({ needs: [member] }), read, ...options);
}

/** The same where the member need not have joined, or others have to. */
export function deedOf(
  courseOf: (member: string, item: Item) => Course,
  read: ReadDeed,
  ...options: string[]
): StepKind {
  return {
    options: [...options, 'as'],
    read(item, given, reading) {
      const name = memberOf(given.get('as'));
      const play = read(item, reading, given);
      return {
        course: courseOf(name ?? UNNAMED, item),
        async play(player) {
          await play(memberIn(player, name), player);
          return undefined;
        },
      };
    },
  };
}

type ReadDeed = (
  item: Item,
  reading: Reading,
  options: ReadonlyMap<string, Item>,
) => (member: Conversation, player: Player) => Promise<void>;

/** Reads the name that a script gives to a member of its own. */
export function memberOf(item: Item | undefined): string | undefined {
  const name = item?.text('the name of a member');
  if (name === undefined) return undefined;
  if (name === '' || name.length > 64 || name === CUSTOMER_NAME)
    return item?.fail(`a member has a name of 1 to 64 characters other than ${CUSTOMER_NAME}`);
  return name;
}

/** The conversation from the side of a member; without a name, of the one whom steps without `as` are about. */
export function memberIn({ conversation }: Player, name: string | undefined): Conversation {
  return name === undefined ? conversation : conversation.as(name);
}

/** What `remove` calls the customer. */
export const CUSTOMER_NAME = 'customer';
