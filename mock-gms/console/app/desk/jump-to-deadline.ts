import { pathOf, request } from '../api/request.ts';
import type { ChatDetail, ClockState, Deadline } from '../api/types.ts';

/** How often a client may put its absence off while one jumps to it. */
const MOST_JUMPS = 5;

/**
 * Moves the clock of a service to the moment at which time brings something to a chat.
 *
 * What the page shows may be seconds old, and a client that polls puts its absence off until the clock has moved.
 */
export async function jumpToDeadline(service: string, id: string, kind: Deadline['kind']): Promise<void> {
  for (let jumps = 0; jumps < MOST_JUMPS; jumps += 1) {
    const [{ deadlines }, { now }] = await Promise.all([
      request<ChatDetail>('GET', pathOf(service, id)),
      request<ClockState>('GET', `${pathOf(service)}/clock`),
    ]);
    const due = deadlines.find((each) => each.kind === kind);
    if (due === undefined || (jumps > 0 && due.at <= now)) return;
    await request('POST', `${pathOf(service)}/clock`, {
      action: 'advance',
      ms: Math.max(0, due.at - now),
      clients: 'absent',
    });
    // After a first alert there can be a second one.
    if (kind !== 'absence') return;
  }
}
