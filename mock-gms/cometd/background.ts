import { guard } from '../boundary/guard.ts';
import { CUSTOMER } from '../chat/participant.ts';
import type { Attachments } from './attachments.ts';
import type { BayeuxMessage, BayeuxSession } from './library.ts';
import type { Publications } from './publications.ts';

/** A position as clients write it, as a text or a number. */
const POSITION = /^\d{1,9}$/;

/**
 * An app that goes to the background tells how far it has read, and the agents learn of it.
 *
 * @see GMS Chat API V2, CometD, errors and reconnect: an app to the background, and back
 */
export function tellPosition(
  attachments: Attachments,
  publications: Publications,
  session: BayeuxSession,
  { ext }: BayeuxMessage,
): void {
  const transcriptPosition = ext?.transcriptPosition;
  if (typeof transcriptPosition !== 'string' && typeof transcriptPosition !== 'number') return;
  if (!POSITION.test(`${transcriptPosition}`)) return;
  const notice = { type: 'customNotice', by: CUSTOMER, visibility: 'agents' } as const;
  for (const { service, running } of attachments.followedBy(session)) {
    guard(async () => {
      await publications.done(session);
      await service.chats.execute(running, { ...notice, eventAttributes: { transcriptPosition } });
    });
  }
}
