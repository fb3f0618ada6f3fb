import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { type Answer, type FailureDetails, failure } from '../chat-api/answer.ts';
import { badParameter } from '../chat-api/bad-parameter.ts';
import { contentTypeOf, httpAnswer } from '../chat-api/http-answer.ts';
import type { Fields } from '../chat-api/operations.ts';
import { perform, performRequest } from '../chat-api/perform.ts';
import { spoil } from '../chat-api/spoil.ts';
import { comesAfter, type FaultEffect } from '../faults/fault.ts';
import { checkAccess } from '../http/access.ts';
import { BodyError } from '../http/body.ts';
import { ACCEPTED_ENCODING, isEncoded } from '../http/content-encoding.ts';
import type { Delivery } from '../http/deliver.ts';
import { connectionAfter, drain } from '../http/drain.ts';
import { MalformedBodyError } from '../http/malformed-body.ts';
import { parsedBody } from '../http/parsed-body.ts';
import type { FormOperation } from '../openapi/check.ts';
import type { Start } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { ContentTypeError, type Form, fieldsOf, readForm, type Validated } from './form.ts';
import type { ChatRoute } from './route.ts';

/** What came of a request: what to answer and how it goes out, and what the journal keeps. */
export interface Outcome {
  readonly service: Service;
  /** When the request came: epoch ms on the service's clock. */
  readonly at: number;
  readonly answer: Answer;
  readonly form: string;
  /** Beside the usual ones. */
  readonly headers: OutgoingHttpHeaders;
  /** Default `whole`. */
  readonly delivery?: Delivery;
  /** The kind of the fault that spoilt it. */
  readonly fault?: string;
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

/** The one way through this face: access, body, fault, validation, operation, fault. */
async function exchange(
  service: Service,
  operation: FormOperation,
  chatId: string | undefined,
  request: IncomingMessage,
  operate: (fields: Fields) => Promise<Answer>,
): Promise<Outcome> {
  const at = service.clock.now();
  const about = chatId === undefined ? {} : { chatId };
  const access = checkAccess(request.headers, service.settings);
  if (access !== 'granted') return refused(service, at, access, about);

  const form = await formOf(request, operation === 'requestChat', about);
  if ('refused' in form)
    return {
      service,
      at,
      form: form.text,
      answer: form.refused,
      headers: { ...form.headers, ...contentTypeOf(service.settings) },
    };

  const headers: OutgoingHttpHeaders = contentTypeOf(service.settings);
  const effect = service.faults.take(operation);
  if (effect !== undefined && !comesAfter(effect)) {
    if (effect.kind !== 'delay')
      return spoiltOutcome(
        { service, at, form: form.text, headers },
        effect,
        undefined,
        about,
        form.parameters,
      );
    await service.clock.wait(effect.ms);
  }

  const { fields, problem } = identified(service, chatId, fieldsOf(operation, form.parameters));
  const done = problem === undefined ? await operate(fields) : badParameter(problem, about);
  const answer = httpAnswer(done, service.settings);
  const outcome = { service, at, form: form.text, headers, answer };
  if (effect === undefined) return outcome;
  if (effect.kind !== 'delay') return spoiltOutcome(outcome, effect, answer, about, form.parameters);
  if (comesAfter(effect)) await service.clock.wait(effect.ms);
  return { ...outcome, fault: 'delay' };
}

function spoiltOutcome(
  outcome: Omit<Outcome, 'answer'>,
  effect: Exclude<FaultEffect, { kind: 'delay' }>,
  done: Answer | undefined,
  about: FailureDetails,
  parameters: object,
): Outcome {
  const { answer, delivery, contentType } = spoil(effect, done, about, parameters);
  const headers = contentType === undefined ? outcome.headers : { 'Content-Type': contentType };
  return { ...outcome, answer, delivery, headers, fault: effect.kind };
}

async function formOf(
  request: IncomingMessage,
  takesMultipart: boolean,
  about: FailureDetails,
): Promise<Form | { refused: Answer; text: string; headers: OutgoingHttpHeaders }> {
  if (isEncoded(request) && parsedBody(request) === undefined) {
    await drain(request);
    const refused = failure('contentEncoding', about);
    return { refused, text: '', headers: { ...connectionAfter(request), ...ACCEPTED_ENCODING } };
  }
  try {
    return await readForm(request, takesMultipart);
  } catch (error) {
    if (error instanceof ContentTypeError)
      return { refused: failure('contentType', about), text: error.text, headers: connectionAfter(request) };
    if (error instanceof MalformedBodyError) {
      await drain(request);
      const refused = badParameter({ parameter: 'body', problem: error.message }, about);
      return { refused, text: '', headers: connectionAfter(request) };
    }
    if (error instanceof BodyError && error.reason === 'too-large')
      return { refused: failure('tooLarge', about), text: '', headers: connectionAfter(request) };
    throw error;
  }
}

function refused(
  service: Service,
  at: number,
  access: 'missing' | 'wrong',
  about: { chatId?: string },
): Outcome {
  const name = access === 'missing' ? 'unauthorised' : 'forbidden';
  const scheme = service.settings.basic === undefined ? 'ApiKey' : 'Basic';
  const headers = access === 'missing' ? { 'WWW-Authenticate': `${scheme} realm="${service.name}"` } : {};
  return {
    service,
    at,
    form: '',
    answer: failure(name, about),
    headers: { ...headers, ...contentTypeOf(service.settings) },
  };
}

/** Documented as required, and optional since GMS 8.5.112: a service can insist. */
function identified(service: Service, chatId: string | undefined, validated: Validated): Validated {
  const { fields } = validated;
  if (fields === undefined || !service.settings.requireIds || chatId === undefined) return validated;
  const parameter = (['userId', 'alias'] as const).find((name) => fields[name] === undefined);
  return parameter === undefined ? validated : { problem: { parameter, problem: 'is required' } };
}
