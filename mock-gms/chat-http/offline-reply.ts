import { spoil } from '../chat-api/spoil.ts';
import { connectionAfter, drain } from '../http/drain.ts';
import { type Call, type Reply, replyOf } from './call.ts';

/**
 * The reply while the store cannot be used: that of a GMS whose Chat Server cannot be reached. Clients ask again then, and
 * go on with the ids that it has.
 */
export async function offlineReply(call: Call): Promise<Reply> {
  const { answer } = spoil({ kind: 'offline' }, undefined, { chatId: call.chatId }, call.parameters);
  await drain(call.request);
  return replyOf(call, answer, connectionAfter(call.request));
}
