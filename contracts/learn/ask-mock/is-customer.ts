import type { SeenEvent } from '../../../mock-gms/capture.ts';

/** The participantId of the customer. */
export const CUSTOMER = 1;

/** The types of everybody else. */
export const OTHER_TYPES = ['Agent', 'Supervisor', 'External'] as const;

/** The first participant, or one of that type where a server writes the number otherwise. */
export function isCustomer({ event: { from } }: SeenEvent): boolean {
  if (OTHER_TYPES.some((each) => each === from?.type)) return false;
  return from?.participantId === CUSTOMER || from?.type === 'Client';
}
