import type { Act, BayeuxSent, Told } from '../../../mock-gms/capture.ts';
import { requestsOf } from '../budget/counted-requests.ts';
import type { BudgetKind } from '../budget/windows.ts';
import type { Evidence } from './evidence.ts';

/** Whether a client did, or was told, anything that a rule could be about. */
export type Occasion = (evidence: Evidence) => boolean;

/** The client asked something of the chat API that is so. */
export function asked(isMeant: (act: Act) => boolean = () => true): Occasion {
  return ({ traffic: { acts } }) => acts.some(isMeant);
}

/** The client asked for one of these operations. */
export function operations(...names: readonly string[]): Occasion {
  return asked(({ operation }) => names.includes(operation));
}

/** The client was told something that is so. */
export function told(isMeant: (told: Told) => boolean): Occasion {
  return ({ traffic }) => traffic.told.some(isMeant);
}

/** The client sent a Bayeux message that is so. */
export function sent(isMeant: (sent: BayeuxSent) => boolean): Occasion {
  return ({ traffic: { bayeux } }) => bayeux.some(isMeant);
}

/** The client sent a Bayeux message on this channel. */
export function on(channel: string): Occasion {
  return sent(({ message }) => message.channel === channel);
}

/** The client sent something that the budget counts under this kind. */
export function counted(kind: BudgetKind): Occasion {
  return (evidence) => requestsOf(evidence).some((request) => request.kind === kind);
}

/** Whether a request is a form over HTTP. */
export function isForm({ endpoint }: Act): boolean {
  return endpoint !== 'cometd';
}

/** Whether a request is made within a chat. */
export function isInChat({ operation }: Act): boolean {
  return operation !== 'requestChat';
}

/** Whether a request is made over polling. */
export function isPolling({ endpoint }: Act): boolean {
  return endpoint === 'rest';
}
