import type { CaseContext } from '../../case/context.ts';
import type { OperationFields } from '../../probe/chat-operations.ts';
import type { AnyCustomer } from '../../probe/customer/any-customer.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { PushProvider } from '../../probe/customer/push-provider.ts';
import type { DrivenAgent, DrivenChat } from '../../target/agent-driver.ts';

/** A customer who wants to be told of news where they are away, by custom-http push. */
export interface Registered {
  readonly chat: AnyCustomer;
  readonly side: DrivenChat;
  readonly agent: DrivenAgent;
  readonly provider: PushProvider;
}

/** The keys that a registration for custom-http push needs. */
export const REGISTRATION = {
  'userData[GCTI_Chat_PushSubscribe]': 'true',
  'userData[GCTI_GMS_NodeGroup]': 'web',
  'userData[GCTI_GMS_PushDeviceId]': 'device-1',
  'userData[GCTI_GMS_PushDeviceType]': 'customhttp',
} as const;

/** A chat that outlives its customer's absence. */
export const ASYNC = { nickname: 'Customer', 'userData[GCTI_Chat_AsyncMode]': 'true' } as const;

/** Asks for pushes that tell what the news is. */
export const WITH_PAYLOAD = { 'userData[GCTI_GMS_PushIncludePayload]': 'true' } as const;

/** Milliseconds without contact after which a customer is away, with much room. */
const AWAY = 60_000;

/** Starts a chat whose pushes come to the case, with an agent in it. The customer is still there. */
export async function registered(
  context: CaseContext,
  fields: OperationFields = {},
  given?: PushProvider,
): Promise<Registered> {
  const provider = given ?? (await PushProvider.open(context));
  await context.pushes.pushTo(provider.url);
  const chat = await context.customer({ ...ASYNC, ...REGISTRATION, ...fields });
  const side = await chat.agentSide();
  const agent = await side.join({ nickname: 'Ann' });
  return { chat, side, agent, provider };
}

/** The customer goes, over CometD by the end of the Bayeux session, and is away when it is over. */
export async function goAway(context: CaseContext, chat: AnyCustomer): Promise<void> {
  if (chat instanceof CometdCustomer) await chat.session.disconnect();
  await passAway(context);
}

/** So much time passes without a customer that those are away who were there. */
export function passAway(context: CaseContext, ms = AWAY): Promise<void> {
  return context.clock.advance(ms, { customersSilent: true });
}

/** The same for a customer who is away. */
export async function registeredAndAway(
  context: CaseContext,
  fields?: OperationFields,
  given?: PushProvider,
): Promise<Registered> {
  const all = await registered(context, fields, given);
  await goAway(context, all.chat);
  return all;
}
