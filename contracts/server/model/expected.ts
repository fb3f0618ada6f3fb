import { keptEvents, typingEvents } from '../../probe/made-events.ts';
import { defined } from '../../shared/defined.ts';
import { type Act, fieldsOf, type ModelConversation } from './model-conversation.ts';

/** What a reader must find of an event, whatever its index and time. */
export interface ExpectedEvent {
  readonly type: string;
  readonly nickname: string;
  readonly text?: string;
}

/** An act with what comes of it: at most one event for each participant who is concerned. */
export interface ExpectedAct {
  readonly act: Act;
  readonly events: readonly ExpectedEvent[];
}

const customerEvents: Readonly<Record<string, string>> = { ...keptEvents, ...typingEvents };

const agentEvents: Readonly<Record<string, string>> = {
  ...customerEvents,
  say: 'Message',
  rename: 'NicknameUpdated',
};

const AGENTS = 'Ann Ben Cleo Dan Eve Fay Gus Hal Ida Jon Kim Lea Max Nia Oda'.split(' ');

/**
 * The acts of a conversation that can happen, each with the events that a reader must find: who is not there does
 * nothing. Agents come one after the other; with `join` a further one takes over what is done next.
 */
export function expectedOf({ acts }: ModelConversation): readonly ExpectedAct[] {
  let customer = 'Customer';
  let joined = 0;
  const present: string[] = [];
  return acts.flatMap((act): ExpectedAct[] => {
    if (act.by === 'customer') {
      const type = customerEvents[act.does];
      if (type === undefined) return [{ act, events: [] }];
      if (act.does === 'updateNickname') customer = act.text;
      const fields = fieldsOf(act);
      const text = act.does === 'updateNickname' ? undefined : String(fields.pushUrl ?? fields.message);
      // A typing event without a preview has no text, and one that ends typing need not have any.
      const shown = type === 'TypingStopped' ? undefined : text;
      return [{ act, events: [defined({ type, nickname: customer, text: shown })] }];
    }
    const join = (): ExpectedEvent => {
      const nickname = agentName(joined);
      joined += 1;
      present.push(nickname);
      return { type: 'ParticipantJoined', nickname };
    };
    if (act.does === 'join') return [{ act, events: [join()] }];
    const acting = present.pop();
    if (acting === undefined) return [];
    if (act.does === 'leave' && present.length === 0) {
      // With its last agent the chat would end.
      present.push(acting);
      return [];
    }
    if (act.does === 'leave') return [{ act, events: [{ type: 'ParticipantLeft', nickname: acting }] }];
    if (act.does === 'transfer')
      return [{ act, events: [join(), { type: 'ParticipantLeft', nickname: acting }] }];
    const nickname = act.does === 'rename' ? act.text : acting;
    present.push(nickname);
    const type = String(agentEvents[act.does]);
    const hasText = act.does === 'say' || act.does === 'pushUrl' || act.does === 'startTyping';
    return [{ act, events: [{ type, nickname, ...(hasText && { text: act.text }) }] }];
  });
}

/** The nickname that the next agent joins under. */
export function agentName(joined: number): string {
  return AGENTS[joined] ?? `Agent ${joined}`;
}

/** Whether an event is delivered live and not stored. */
export function isTransient({ type = '' }: { readonly type?: string }): boolean {
  return type.startsWith('Typing');
}
