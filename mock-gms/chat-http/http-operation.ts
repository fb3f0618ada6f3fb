import { badParameter } from '../chat-api/bad-parameter.ts';
import type { FileAnswer } from '../chat-api/files.ts';
import type { Fields } from '../chat-api/operations.ts';
import { unknownService } from '../chat-api/unknown-service.ts';
import { drain } from '../http/drain.ts';
import { type FieldProblem, isProblem } from '../openapi/field-problem.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { type Call, overlaidReply, type Reply } from './call.ts';
import { missingId } from './checked-parameters.ts';
import { accessRefused } from './credentials.ts';
import { type Form, formOf, type Multipart } from './form.ts';
import { withFault } from './with-fault.ts';

/** What the path of a request names. */
export interface ServiceRoute {
  readonly service: string;
  readonly chatId?: string;
}

/** An operation on a path of a service: what differs between operations. */
export interface HttpOperation<Route extends ServiceRoute> {
  multipart(route: Route, service: Service): Multipart;
  fieldsOf(route: Route, form: Form): Fields | FieldProblem;
  carryOut(route: Route, service: Service, fields: Fields, form: Form, call: Call): Promise<FileAnswer>;
}

/**
 * The one way through for requests whose path names the service: access, body, fault, fields, operation, fault. A service
 * that does not exist yet is like one without chats, unless it cannot come into existence.
 */
export async function exchange<Route extends ServiceRoute>(
  registry: ServiceRegistry,
  route: Route,
  call: Call,
  operation: HttpOperation<Route>,
): Promise<Reply> {
  const reply = await registry.lend(route.service, (service) => within(service, route, call, operation));
  if (reply !== undefined) return reply;
  await drain(call.request);
  const answer = unknownService(route.service, call.chatId);
  return { answer: overlaidReply(registry.settings, call, answer), headers: {} };
}

async function within<Route extends ServiceRoute>(
  service: Service,
  route: Route,
  call: Call,
  operation: HttpOperation<Route>,
): Promise<Reply> {
  call.service = service;
  call.at = service.clock.now();
  const refused = accessRefused(service, call);
  if (refused !== undefined) return refused;
  const form = await formOf(call, operation.multipart(route, service));
  if ('answer' in form) return form;
  try {
    return await withFault(service, call, form, () => {
      const fields = operation.fieldsOf(route, form);
      if (isProblem(fields)) return badParameter(fields, { chatId: call.chatId });
      const missing = route.chatId === undefined ? undefined : missingId(service, fields);
      if (missing !== undefined) return badParameter(missing, { chatId: call.chatId });
      return operation.carryOut(route, service, fields, form, call);
    });
  } finally {
    if (form.discard !== undefined) await form.discard();
  }
}
