import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { type Answer, type FailureDetails, failure, notPossible } from '../chat-api/answer.ts';
import { badParameter, type Problem } from '../chat-api/bad-parameter.ts';
import { type FileAnswer, type FileOperationName, type MeantChat, performFile } from '../chat-api/files.ts';
import { checkAccess } from '../http/access.ts';
import type { Intake } from '../http/arriving-file.ts';
import { BodyError } from '../http/body.ts';
import { ACCEPTED_ENCODING, isEncoded } from '../http/content-encoding.ts';
import { connectionAfter, drain } from '../http/drain.ts';
import { MalformedBodyError } from '../http/malformed-body.ts';
import { parsedBody } from '../http/parsed-body.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import type { StagedBlob } from '../store/blob-store.ts';
import { type FileFields, fieldsOf, missingOfNtf, ntfOperation } from './fields.ts';
import { ContentTypeError, type FileForm, readFileForm } from './form.ts';
import { type About, faultyOutcome, type Outcome, plainOutcome } from './outcome.ts';
import type { FileRoute } from './route.ts';

type RestRoute = Extract<FileRoute, { readonly kind: 'rest' }>;

/** A file operation on a path of the chat. A service that does not exist yet is like one without chats. */
export async function overRest(
  registry: ServiceRegistry,
  route: RestRoute,
  request: IncomingMessage,
): Promise<Outcome> {
  const { operation, chatId } = route;
  const outcome = await registry.forStart(route.service, async (service) => {
    const result = await within(registry, service, route, request);
    return { started: service.chats.size > 0, result };
  });
  if (outcome !== undefined) {
    const { service, ...others } = outcome;
    return service === undefined || registry.get(route.service) === service ? outcome : others;
  }
  await drain(request);
  return { at: Date.now(), operation, chatId, form: '', answer: failure('unknownService', { chatId }) };
}

/** Access, body, fault, validation, operation. */
async function within(
  registry: ServiceRegistry,
  service: Service,
  { operation, chatId, fileId }: RestRoute,
  request: IncomingMessage,
): Promise<Outcome> {
  const details = { chatId };
  const about = { service, at: service.clock.now(), operation, chatId, form: '' };
  const refused = accessRefused(about, request, details);
  if (refused !== undefined) {
    await drain(request);
    return refused;
  }
  const intake = operation === 'fileUpload' ? intakeOf(registry, [service]) : undefined;
  const form = await formOf(request, intake, details);
  if ('refused' in form) return plainOutcome({ ...about, form: form.text }, form.refused, form.headers);
  try {
    return await faultyOutcome({ ...about, form: form.text }, details, async () => {
      const { fields, problem } = fieldsOf(operation, form);
      if (problem !== undefined) return badParameter(problem, details);
      const missing = missingId(service, fields);
      if (missing !== undefined) return badParameter(missing, details);
      const meant = { chatId, running: await service.chats.find(chatId) };
      return operate(service, operation, meant, { ...fields, ...(fileId !== undefined && { fileId }) }, form);
    });
  } finally {
    await form.discard();
  }
}

/** A file operation over `chat-ntf`, where the key alone tells the chat, and the chat its service. */
export async function overNtf(registry: ServiceRegistry, request: IncomingMessage): Promise<Outcome> {
  const form = await formOf(request, intakeOf(registry, registry.list()), {});
  const unknown = { at: Date.now(), operation: 'chatNtf', form: form.text } as const;
  if ('refused' in form) return plainOutcome(unknown, form.refused, form.headers);
  try {
    const { fields, problem } = fieldsOf('chatNtf', form);
    if (problem !== undefined) return plainOutcome(unknown, badParameter(problem));
    const operation = ntfOperation(fields, form);
    if (typeof operation !== 'string') return plainOutcome(unknown, badParameter(operation));
    const found = await registry.findByKey(fields.secureKey ?? '');
    if (found === undefined) return plainOutcome({ ...unknown, operation }, notPossible('', undefined));
    const { service, running } = found;
    const chatId = running.chat.id;
    const about = { service, at: service.clock.now(), operation, chatId, form: form.text };
    const refused = accessRefused(about, request, { chatId }) ?? cookieRefused(about, request);
    if (refused !== undefined) return refused;
    return await faultyOutcome(about, { chatId }, async () => {
      const missing = missingOfNtf(operation, fields, form);
      if (missing !== undefined) return badParameter(missing, { chatId });
      // The key says it all: other ids may be absent, empty or stale.
      const { userId: _, ...identified } = fields;
      return operate(service, operation, { running }, identified, form);
    });
  } finally {
    await form.discard();
  }
}

function operate(
  service: Service,
  operation: FileOperationName,
  meant: MeantChat,
  fields: FileFields,
  { file }: FileForm,
): Promise<FileAnswer> {
  const { fileId } = fields;
  const description = fields.userData?.['file-description'];
  return performFile(service, operation, meant, {
    fields,
    ...(fileId !== undefined && { fileId }),
    ...(file && { file: { ...file, ...(typeof description === 'string' && { description }) } }),
  });
}

/** Of a file as many bytes are kept as any of these services takes. */
function intakeOf({ store }: ServiceRegistry, services: readonly Service[]): Intake<StagedBlob> {
  return {
    stage: () => store.blobs.stage(),
    maxFileSize: Math.max(0, ...services.map(({ settings }) => settings.uploadMaxFileSize)),
  };
}

async function formOf(
  request: IncomingMessage,
  intake: Intake<StagedBlob> | undefined,
  details: FailureDetails,
): Promise<
  FileForm | { readonly refused: Answer; readonly text: string; readonly headers: OutgoingHttpHeaders }
> {
  if (isEncoded(request) && parsedBody(request) === undefined) {
    await drain(request);
    const refused = failure('contentEncoding', details);
    return { refused, text: '', headers: { ...connectionAfter(request), ...ACCEPTED_ENCODING } };
  }
  try {
    return await readFileForm(request, intake);
  } catch (error) {
    if (error instanceof ContentTypeError)
      return {
        refused: failure('contentType', details),
        text: error.text,
        headers: connectionAfter(request),
      };
    if (error instanceof MalformedBodyError) {
      await drain(request);
      const refused = badParameter({ parameter: 'body', problem: error.message }, details);
      return { refused, text: '', headers: connectionAfter(request) };
    }
    if (error instanceof BodyError && error.reason === 'too-large')
      return { refused: failure('tooLarge', details), text: '', headers: connectionAfter(request) };
    throw error;
  }
}

function accessRefused(
  about: About & { readonly service: Service },
  { headers }: IncomingMessage,
  details: FailureDetails,
): Outcome | undefined {
  const { settings, name } = about.service;
  const access = checkAccess(headers, settings);
  if (access === 'granted') return undefined;
  if (access === 'wrong') return plainOutcome(about, failure('forbidden', details));
  const scheme = settings.basic === undefined ? 'ApiKey' : 'Basic';
  return plainOutcome(about, failure('unauthorised', details), {
    'WWW-Authenticate': `${scheme} realm="${name}"`,
  });
}

/**
 * A strict service wants the cookie of a Bayeux handshake, as some clients believe to be needed.
 *
 * @see GMS Chat API V2, decisions: missing BAYEUX_BROWSER
 */
function cookieRefused(
  about: About & { readonly service: Service },
  { headers }: IncomingMessage,
): Outcome | undefined {
  if (!about.service.settings.requireBayeuxCookie) return undefined;
  if (/(?:^|;\s*)BAYEUX_BROWSER=[0-9a-z]{16}(?:;|$)/.test(headers.cookie ?? '')) return undefined;
  const advice = 'The cookie BAYEUX_BROWSER of a CometD handshake is required here';
  return plainOutcome(about, failure('forbidden', { advice, chatId: about.chatId ?? '' }));
}

/** Documented as required, and optional since GMS 8.5.112: a service can insist. */
function missingId({ settings }: Service, fields: FileFields): Problem | undefined {
  if (!settings.requireIds) return undefined;
  const parameter = (['userId', 'alias'] as const).find((name) => fields[name] === undefined);
  return parameter === undefined ? undefined : { parameter, problem: 'is required' };
}
