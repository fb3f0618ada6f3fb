import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { type Answer, type FailureDetails, failure } from '../chat-api/answer.ts';
import type { Fields } from '../chat-api/operations.ts';
import { perform, performRequest } from '../chat-api/perform.ts';
import { checkAccess } from '../http/access.ts';
import { BodyError } from '../http/body.ts';
import { MalformedBodyError } from '../http/multipart.ts';
import type { FormOperation } from '../openapi/check.ts';
import type { Start } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { answerOfFault } from './fault.ts';
import { ContentTypeError, type Form, fieldsOf, isProblem, type Problem, readForm } from './form.ts';
import type { ChatRoute } from './route.ts';

/** What came of a request: what to answer, or that the connection is to be broken, and what the journal keeps. */
export interface Outcome {
  readonly service: Service;
  readonly answer: Answer | 'reset';
  readonly form: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** Starts a chat; says whether the start was valid. */
export async function startChat(service: Service, request: IncomingMessage): Promise<Start<Outcome>> {
  let started = false;
  const result = await exchange(service, 'requestChat', undefined, request, async (fields) => {
    const start = await performRequest(service, fields);
    started = start.started;
    return start.result;
  });
  return { started, result };
}

/** Does an operation within a chat. */
export function operateWithin(
  service: Service,
  { operation, chatId }: Extract<ChatRoute, { kind: 'operation' }>,
  request: IncomingMessage,
): Promise<Outcome> {
  return exchange(service, operation, chatId, request, (fields) =>
    perform(service, operation, chatId, fields),
  );
}

/** The one way through this face: access, body, fault, validation, operation. */
async function exchange(
  service: Service,
  operation: FormOperation,
  chatId: string | undefined,
  request: IncomingMessage,
  operate: (fields: Fields) => Promise<Answer>,
): Promise<Outcome> {
  const about = chatId === undefined ? {} : { chatId };
  const access = checkAccess(request.headers, service.settings);
  if (access !== 'granted') return refused(service, access, about);

  const form = await formOf(request, operation === 'requestChat', about);
  if ('refused' in form) return { service, form: '', answer: form.refused, headers: CLOSE };

  const effect = service.faults.take(operation);
  if (effect?.kind === 'delay') await service.clock.wait(effect.ms);
  else if (effect !== undefined) return { service, form: form.text, answer: answerOfFault(effect, about) };

  const fields = fieldsOf(operation, form.parameters);
  const problem = isProblem(fields) ? fields : missingId(service, chatId, fields);
  if (problem !== undefined) return { service, form: form.text, answer: badParameter(problem, about) };
  return { service, form: form.text, answer: await operate(fields as Fields) };
}

const CLOSE: OutgoingHttpHeaders = { Connection: 'close' };

async function formOf(
  request: IncomingMessage,
  takesMultipart: boolean,
  about: FailureDetails,
): Promise<Form | { refused: Answer }> {
  try {
    return await readForm(request, takesMultipart);
  } catch (error) {
    if (error instanceof ContentTypeError) return { refused: failure('contentType', about) };
    if (error instanceof MalformedBodyError) {
      return { refused: badParameter({ parameter: 'body', problem: error.message }, about) };
    }
    if (error instanceof BodyError && error.reason === 'too-large')
      return { refused: failure('tooLarge', about) };
    throw error;
  }
}

function refused(service: Service, access: 'missing' | 'wrong', about: { chatId?: string }): Outcome {
  const name = access === 'missing' ? 'unauthorised' : 'forbidden';
  const scheme = service.settings.basic === undefined ? 'ApiKey' : 'Basic';
  const headers = access === 'missing' ? { 'WWW-Authenticate': `${scheme} realm="${service.name}"` } : {};
  return { service, form: '', answer: failure(name, about), headers };
}

function badParameter({ parameter, problem }: Problem, about: { chatId?: string }): Answer {
  return failure('parameter', {
    ...about,
    message: `${parameter}: ${problem}`,
    advice: `Check the parameter ${parameter}`,
  });
}

/** Documented as required, and optional since GMS 8.5.112: a service can insist. */
function missingId(service: Service, chatId: string | undefined, fields: Fields): Problem | undefined {
  if (!service.settings.requireIds || chatId === undefined) return undefined;
  const parameter = (['userId', 'alias'] as const).find((name) => fields[name] === undefined);
  return parameter === undefined ? undefined : { parameter, problem: 'is required' };
}
