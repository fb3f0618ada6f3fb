import type { CaseContext } from '../../../case/context.ts';
import type { AnyCustomer } from '../../../probe/customer/any-customer.ts';
import { CustomerFiles } from '../../../probe/customer/customer-files.ts';
import type { PollingCustomer } from '../../../probe/customer/polling-customer.ts';

/** A chat just started over the transport of the run, and its files. */
export async function joined(context: CaseContext): Promise<{ chat: AnyCustomer; files: CustomerFiles }> {
  const chat = await context.customer();
  return { chat, files: new CustomerFiles(context, chat) };
}

/** A chat just started over polling, and its files. */
export async function started(
  context: CaseContext,
): Promise<{ chat: PollingCustomer; files: CustomerFiles }> {
  const chat = await context.start();
  return { chat, files: new CustomerFiles(context, chat) };
}

/** A text file of so many bytes. */
export const text = (bytes: number, name = 'a.txt') => ({ name, content: 'x'.repeat(bytes) });
