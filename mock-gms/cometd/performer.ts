import type { IncomingHttpHeaders } from 'node:http';
import { isObject } from '../boundary/json.ts';
import { report } from '../boundary/report.ts';
import { type Answer, failure, notPossible } from '../chat-api/answer.ts';
import { badParameter } from '../chat-api/bad-parameter.ts';
import { cometdNames, type Fields, formOf, OPERATIONS, publishedAs } from '../chat-api/operations.ts';
import { isIdentified, isOver, perform, performRequest, storedFrom } from '../chat-api/perform.ts';
import { spoil } from '../chat-api/spoil.ts';
import { unknownService } from '../chat-api/unknown-service.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { comesAfter, type PushTransport } from '../faults/fault.ts';
import { checkAccess } from '../http/access.ts';
import { FieldProblem, isProblem } from '../openapi/field-problem.ts';
import { overlaidPush } from '../services/learned/overlay-of-settings.ts';
import { recordExchange } from '../services/record.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import type { Attachments } from './attachments.ts';
import { channelOf } from './channel.ts';
import { fieldsOfData } from './data-fields.ts';
import type { BayeuxSession } from './library.ts';
import type { Origin } from './origin.ts';
import type { Pushes, Sender } from './pushes.ts';
import { operationOf } from './request-faults.ts';

/** A publication on the channel of a service. */
export interface Publication {
  readonly session: BayeuxSession;
  readonly service: string;
  readonly data: unknown;
  readonly transport: PushTransport;
  readonly origin: Origin;
}

/** The result of a publication: what to push back to its sender, if anything. */
interface Outcome {
  readonly body?: string;
  readonly chatId?: string | undefined;
  /** Default: it was done. */
  readonly outcome?: Answer['outcome'] | undefined;
}

/**
 * Does what publications ask for. Whatever goes wrong is pushed back as a failure: the acknowledgement says only that
 * the publication arrived.
 *
 * @see GMS Chat API V2, CometD operations
 */
export class Performer {
  readonly #registry: ServiceRegistry;
  readonly #attachments: Attachments;
  readonly #pushes: Pushes;

  constructor(registry: ServiceRegistry, attachments: Attachments, pushes: Pushes) {
    this.#registry = registry;
    this.#attachments = attachments;
    this.#pushes = pushes;
  }

  async perform(publication: Publication): Promise<void> {
    const { data, service: name } = publication;
    const operation = isObject(data) ? data.operation : undefined;
    // A service that does not exist yet is like one without chats, unless it cannot come into existence.
    const found = await this.#registry.lend(name, async (service) => {
      const outcome = await spoilt(publication, () =>
        operation === 'requestChat'
          ? this.#start(service, publication)
          : this.#operate(service, publication, operation),
      );
      this.#finish(service, publication, outcome);
      return true;
    });
    if (found === undefined) this.#refuse(publication, unknownService(name).body);
  }

  /** Tells the sender that the server failed, or that its store cannot be used: then it is like a GMS without its Chat Server. */
  fail(publication: Publication, error: unknown): void {
    report(error);
    const isOffline = error instanceof StoreUnavailable;
    this.#refuse(publication, isOffline ? offlineBody(publication) : failure('internal').body);
  }

  async #start(service: Service, publication: Publication): Promise<Outcome> {
    const { data, origin, session } = publication;
    const { headers } = origin;
    const access = checkAccess(withAuth(headers, data), { basic: service.settings.basic });
    if (access !== 'granted') {
      return failure(access === 'missing' ? 'unauthorised' : 'forbidden');
    }
    const fields = fieldsOfData('requestChat', data);
    if (isProblem(fields)) return badParameter(fields);
    const { answer: refusal, running } = await performRequest(service, fields, 'cometd');
    if (running === undefined) return refusal;
    // Nothing may be logged between what is read here and what follows from here on.
    const answer = storedFrom(running, 1, service);
    this.#attachments.attach(service, running, session);
    return { body: answer.body, chatId: running.chat.id };
  }

  async #operate(service: Service, publication: Publication, name: unknown): Promise<Outcome> {
    const operation = publishedAs(name);
    if (operation === undefined) {
      const known = cometdNames().join(', ');
      return badParameter(new FieldProblem('operation', `must be one of ${known}`));
    }
    const { data, session } = publication;
    const { reads, follows } = OPERATIONS[operation].cometd;
    const fields = fieldsOfData(formOf(operation), data);
    if (isProblem(fields)) return badParameter(fields);
    const { secureKey = '' } = fields;
    const running = await service.chats.findByKey(secureKey);
    if (running === undefined || !isIdentified(running, fields)) {
      return notPossibleOutcome(service, running);
    }
    const chatId = running.chat.id;
    if (reads) {
      const refused = follows ? await this.#takeUserData(service, running, data) : undefined;
      return refused ?? { ...this.#read(service, running, session, fields, follows), chatId };
    }
    this.#attachments.attach(service, running, session);
    const answer = await perform(service, operation, chatId, fields);
    // What succeeded shows itself: its own event is pushed like everybody's.
    return answer.outcome === 'failed' ? { body: answer.body, chatId, outcome: 'failed' } : { chatId };
  }

  /** A client that takes up a chat again can register for push notifications along with it. */
  async #takeUserData(service: Service, running: RunningChat, data: unknown): Promise<Outcome | undefined> {
    const { userData } = data as { readonly userData?: unknown };
    if (userData === undefined || userData === null || userData === '' || isOver(running)) return undefined;
    const fields = fieldsOfData('updateData', data);
    if (isProblem(fields)) return badParameter(fields);
    const chatId = running.chat.id;
    const answer = await perform(service, 'updateData', chatId, fields);
    return answer.outcome === 'done' ? undefined : { body: answer.body, chatId, outcome: 'failed' };
  }

  #read(
    service: Service,
    running: RunningChat,
    session: BayeuxSession,
    fields: Fields,
    follows: boolean,
  ): Outcome {
    const { transcriptPosition, message } = fields;
    const position = follows ? transcriptPosition || 1 : (transcriptPosition ?? 1);
    if (!isOver(running)) {
      service.chats.touch(running);
      if (message !== undefined) service.chats.preview(running, message);
    }
    const { body } = storedFrom(running, position, service);
    this.#attachments.attach(service, running, session);
    return { body };
  }

  #finish(service: Service, publication: Publication, result: Outcome): void {
    const { body: said = '', chatId, outcome } = result;
    const body = said && overlaidPush(service.settings, contractNameOf(publication), said);
    // Without a chat, a service that did not exist before does not exist afterwards either.
    if (service.chats.size === 0 && this.#registry.get(service.name) !== service) {
      this.#refuse(publication, said);
      return;
    }
    this.#record(service, publication, { body, chatId, outcome });
    if (body !== '') this.#pushes.push(publication.session, service, body, chatId);
  }

  #refuse(publication: Publication, said: string): void {
    const { session, service: name } = publication;
    const { journal, clock, settings } = this.#registry;
    const sender = this.#registry.get(name) ?? { name, journal, clock, settings };
    const body = overlaidPush(sender.settings, contractNameOf(publication), said);
    this.#record(sender, publication, { body, outcome: 'failed' });
    if (body !== '') this.#pushes.refuse(session, sender, body);
  }

  #record(sender: Sender, publication: Publication, { body = '', chatId, outcome }: Outcome): void {
    const { session, transport, data, origin } = publication;
    recordExchange(
      sender,
      {
        operation: operationOf({ data }),
        transport,
        session: session.id,
        method: 'PUBLISH',
        path: channelOf(sender.name),
        status: 200,
        request: { headers: origin.headers, body: JSON.stringify(data) ?? '' },
        response: { body },
        chatId,
        fault: origin.fault,
      },
      outcome,
    );
  }
}

/** The result of an operation that is to fail, whether it is carried out or not. */
async function spoilt({ origin, data }: Publication, operate: () => Promise<Outcome>): Promise<Outcome> {
  const { effect } = origin;
  if (effect === undefined) return operate();
  const { chatId } = comesAfter(effect) ? await operate() : {};
  const { body, outcome } = spoil(effect, undefined, { chatId }, isObject(data) ? data : {}).answer;
  return { body, chatId, outcome };
}

function offlineBody({ data }: Publication): string {
  return spoil({ kind: 'offline' }, undefined, {}, isObject(data) ? data : {}).answer.body;
}

/** As openapi.yaml names the operation. */
function contractNameOf({ data }: Publication): string {
  const operation = isObject(data) ? data.operation : undefined;
  return publishedAs(operation) ?? 'unknown';
}

function notPossibleOutcome(service: Service, running: RunningChat | undefined): Outcome {
  return notPossible(running?.chat.id ?? '', service.settings.alias);
}

/** `auth` of a start stands for the header that a browser's Bayeux client cannot set. */
function withAuth(headers: IncomingHttpHeaders, data: unknown): IncomingHttpHeaders {
  const auth = isObject(data) ? data.auth : undefined;
  if (!isObject(auth)) return headers;
  const { encoded, username, password } = auth;
  const isSpeltOut = typeof username === 'string' && typeof password === 'string';
  if (typeof encoded !== 'string' && !isSpeltOut) return headers;
  const given =
    typeof encoded === 'string' ? encoded : Buffer.from(`${username}:${password}`).toString('base64');
  return { ...headers, authorization: `Basic ${given}` };
}
