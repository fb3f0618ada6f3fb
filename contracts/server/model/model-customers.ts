import type { CaseContext } from '../../case/context.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import type { Way } from './model-conversation.ts';

/** A conversation as it is followed over polling and over CometD: in one chat, or in two that go alike. */
export interface ModelCustomers {
  readonly polled: PollingCustomer;
  readonly pushed: CometdCustomer;
  readonly isOneChat: boolean;
}

/** Starts one chat over one transport, and follows it over the other one, too. */
export async function oneChat(context: CaseContext, starts: Way): Promise<ModelCustomers> {
  if (starts === 'cometd') {
    const pushed = await context.cometd();
    return { pushed, polled: new PollingCustomer(context, pushed.started), isOneChat: true };
  }
  const polled = await context.start();
  const session = await context.bayeux();
  await session.handshake();
  const pushed = new CometdCustomer(context, session, polled.started);
  await pushed.requestNotifications({ transcriptPosition: 1 });
  return { pushed, polled, isOneChat: true };
}

/** Starts a chat over each transport. */
export async function twoChats(context: CaseContext): Promise<ModelCustomers> {
  return { polled: await context.start(), pushed: await context.cometd(), isOneChat: false };
}
