import fc from 'fast-check';
import type { OperationFields, SessionOperation } from '../../probe/chat-operations.ts';

/** The transport over which a customer does something. */
export type Way = 'polling' | 'cometd';

/** Something that the customer does. */
export interface CustomerAct {
  readonly by: 'customer';
  readonly over: Way;
  readonly does: Exclude<SessionOperation, 'disconnect' | 'refresh'>;
  readonly text: string;
}

/** Something that happens on the agents' side. `transfer` is a colleague who joins before the agent leaves. */
export interface AgentAct {
  readonly by: 'agent';
  readonly does: 'join' | 'say' | 'startTyping' | 'stopTyping' | 'pushUrl' | 'rename' | 'leave' | 'transfer';
  readonly text: string;
}

export type Act = CustomerAct | AgentAct;

/** A conversation: the transport over which the customer starts, what happens then, and the transport over which it is ended. */
export interface ModelConversation {
  readonly starts: Way;
  readonly acts: readonly Act[];
  readonly ends: Way;
}

const texts = fc.constantFrom('Hello', 'Grüße, 你好 😀', 'a=b&c "d" <e> %41+', 'one\ntwo', 'x'.repeat(2_000));
const ways = fc.constantFrom<Way>('polling', 'cometd');

const customerAct: fc.Arbitrary<CustomerAct> = fc.record({
  by: fc.constant('customer' as const),
  over: ways,
  does: fc.constantFrom<CustomerAct['does']>(
    'send',
    'send',
    'send',
    'startTyping',
    'stopTyping',
    'pushUrl',
    'updateNickname',
    'customNotice',
    'updateData',
    'readReceipt',
  ),
  text: texts,
});

const agentAct: fc.Arbitrary<AgentAct> = fc.record({
  by: fc.constant('agent' as const),
  does: fc.constantFrom<AgentAct['does']>(
    'join',
    'join',
    'say',
    'say',
    'startTyping',
    'stopTyping',
    'pushUrl',
    'rename',
    'leave',
    'transfer',
  ),
  text: texts,
});

/** Random conversations, with or without agents. */
export function conversations(withAgents: boolean): fc.Arbitrary<ModelConversation> {
  const act: fc.Arbitrary<Act> = withAgents ? fc.oneof(customerAct, agentAct) : customerAct;
  return fc.record({ starts: ways, acts: fc.array(act, { maxLength: 14, size: 'max' }), ends: ways });
}

/** The fields of what a customer does. */
export function fieldsOf({ does, text }: CustomerAct): OperationFields {
  switch (does) {
    case 'pushUrl':
      return { pushUrl: `https://www.example.com/?q=${encodeURIComponent(text)}` };
    case 'updateNickname':
      return { nickname: text };
    case 'updateData':
      return { 'userData[said]': text };
    case 'readReceipt':
      return { transcriptPosition: 1 };
    default:
      return { message: text };
  }
}

/** A conversation as a person reads it, one line for each thing that happens. */
export function describeModelConversation({ starts, acts, ends }: ModelConversation): string {
  const shown = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
  const lines = acts.map((act) =>
    act.by === 'customer'
      ? `the customer: ${act.does} over ${act.over}, ${shown(act.text)}`
      : `the agent: ${act.does}, ${shown(act.text)}`,
  );
  return [`the customer: starts over ${starts}`, ...lines, `the customer: disconnects over ${ends}`].join(
    '\n',
  );
}
