import type { Conversation } from '../conversation.ts';
import type { Item } from './item.ts';
import type { Player } from './player.ts';
import type { Reading } from './reading.ts';
import { textOf } from './step-options.ts';

/** Reads what is in a file: `text`, or any bytes as `base64`; nothing where neither is given. */
export function contentOf(
  options: ReadonlyMap<string, Item>,
  reading: Reading,
): (player: Player, member: Conversation) => string | Uint8Array {
  const text = textOf(options.get('text'), reading);
  const base64 = options.get('base64');
  if (base64 === undefined) return (player, member) => (text === undefined ? '' : player.fill(text, member));
  if (text !== undefined) base64.fail('a file has text or base64, not both');
  const bytes = bytesOf(base64);
  return () => bytes;
}

function bytesOf(item: Item): Uint8Array {
  const given = item.text('base64').replaceAll(/\s/g, '');
  const bytes = Buffer.from(given, 'base64');
  return bytes.toString('base64') === given ? bytes : item.fail('base64 was expected');
}
