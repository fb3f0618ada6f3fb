import { failure } from '../chat-api/answer.ts';
import { checkAccess } from '../http/access.ts';
import { drain } from '../http/drain.ts';
import type { Service } from '../services/service.ts';
import { type Call, type Reply, replyOf } from './call.ts';

/** The refusal of a request without valid credentials; undefined if the service grants access. */
export function accessRefused(service: Service, call: Call): Promise<Reply> | undefined {
  const { settings, name } = service;
  if (settings.apikey === undefined && settings.basic === undefined) return undefined;
  const access = checkAccess(call.request.headers, settings);
  if (access === 'granted') return undefined;
  if (access === 'wrong') return refused(call, 'forbidden');
  const scheme = settings.basic === undefined ? 'ApiKey' : 'Basic';
  return refused(call, 'unauthorised', { 'WWW-Authenticate': `${scheme} realm="${name}"` });
}

async function refused(
  call: Call,
  name: 'forbidden' | 'unauthorised',
  headers: Record<string, string> = {},
): Promise<Reply> {
  await drain(call.request);
  return replyOf(call, failure(name, { chatId: call.chatId }), headers);
}
