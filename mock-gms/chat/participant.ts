/** The kinds of participant that the chat API names on the wire. */
export type ParticipantType = 'Client' | 'Agent' | 'Supervisor' | 'External';

/** The customer who started the chat is always participant 1. */
export const CUSTOMER = 1;

/** Someone who is, or was, in a chat. */
export interface Participant {
  /** 1 for the customer, then 2, 3 … in the order of the joins. */
  readonly participantId: number;
  /** Whether it is the customer, an agent, a supervisor, or the system or a workflow (`External`). */
  readonly type: ParticipantType;
  /** The name that the others see. */
  readonly nickname: string;
  /** A bot is an agent on the wire; only its join says that it is one. */
  readonly bot: boolean;
  /** Monitors silently: the customer neither sees nor hears this participant. */
  readonly silent: boolean;
  /** Whether they are in the chat now; false after they left. */
  readonly present: boolean;
  /** The script that plays this participant. When its process ends, the participant leaves. */
  readonly script?: string;
  /** The process in which that script plays, where there may be several. */
  readonly node?: string;
}

/** The customer, among the participants of a chat that somebody asked for. */
export function customerIn([customer]: readonly Participant[]): Participant {
  if (customer === undefined) throw new Error('every chat has a customer: their join is its second entry');
  return customer;
}

/** Those who work for the contact centre, as against customers and the system. */
export function isStaff(participant: Participant): boolean {
  return participant.type === 'Agent' || participant.type === 'Supervisor';
}

export const SYSTEM_NICKNAME = 'system';

/** Whether a participant is the system itself, or a workflow that speaks for it. */
export function isSystem({ type, nickname }: Pick<Participant, 'type' | 'nickname'>): boolean {
  return type === 'External' && nickname === SYSTEM_NICKNAME;
}
