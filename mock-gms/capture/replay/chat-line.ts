import { quoted } from '../../saved-chat/text-safety.ts';
import type { Conversation } from '../conversation/conversation.ts';

/** Names that one line shows. */
const MAX_NAMES = 3;

/** One line about a chat of a capture: service, length, events, who was there, how it ended. */
export function chatLine({ service = 'unknown', events, told, acts }: Conversation, number?: number): string {
  const times = [...events, ...told, ...acts].map(({ at }) => at);
  const took =
    times.reduce((a, b) => Math.max(a, b), 0) -
    times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const staff = new Set(
    events.flatMap(({ event: { from } }) =>
      from?.type === 'Agent' || from?.type === 'Supervisor' ? [from.nickname ?? ''] : [],
    ),
  );
  const names = [...staff].slice(0, MAX_NAMES).map(quoted);
  const more = staff.size > names.length ? ` and ${staff.size - names.length} more` : '';
  const parts = [
    `service ${quoted(service)}`,
    `${Math.max(0, Math.round(took / 1000))} s`,
    `${events.length} event${events.length === 1 ? '' : 's'}`,
    names.length === 0 ? 'no agent' : `with ${names.join(', ')}${more}`,
    told.some(({ answer }) => answer.chatEnded === true) ? 'to its end' : 'its end is not shown',
  ];
  return `${number === undefined ? '' : `${String(number).padStart(4)}  `}${parts.join(', ')}\n`;
}
