import type { LeaveReason } from '../chat/command.ts';
import type { JumpOptions } from '../clock/clock.ts';
import type { Act, JoinOptions } from '../desk/desk.ts';
import { Desk } from '../desk/desk.ts';
import type { Fault } from '../faults/fault.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { VERSION } from '../version.ts';
import { ControlError } from './control-error.ts';
import { chatDetail, chatSummary, serviceView } from './views.ts';

/** A request to the control API, after validation by openapi.yaml. */
export interface ControlRequest {
  readonly registry: ServiceRegistry;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the contract's, checked before this is made
  readonly body: any;
}

interface ControlOperation {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  /** The status of success: 204 answers nothing. */
  readonly status: 200 | 201 | 204;
  readonly hasBody?: true;
  run(request: ControlRequest): unknown;
}

const SERVICE = '/services/:service';
const CHAT = `${SERVICE}/chats/:chatId`;
const PARTICIPANT = `${CHAT}/participants/:participantId`;

/** Every operation of the control API, by the operationId that openapi.yaml gives it. */
export const CONTROL_OPERATIONS = {
  health: { method: 'get', path: '/health', status: 200, run: () => ({ status: 'up', version: VERSION }) },
  listServices: {
    method: 'get',
    path: '/services',
    status: 200,
    run: ({ registry }) => registry.list().map(serviceView),
  },
  getService: { method: 'get', path: SERVICE, status: 200, run: (request) => serviceView(existing(request)) },
  configureService: {
    method: 'patch',
    path: SERVICE,
    status: 200,
    hasBody: true,
    run(request) {
      const service = ensured(request);
      service.configure(request.body);
      return serviceView(service);
    },
  },
  listChats: {
    method: 'get',
    path: `${SERVICE}/chats`,
    status: 200,
    run: (request) => [...existing(request).chats.chats].map(chatSummary),
  },
  getChat: {
    method: 'get',
    path: CHAT,
    status: 200,
    run: async (request) => chatDetail(await deskOf(request).find(chatIdOf(request))),
  },
  endChat: {
    method: 'post',
    path: `${CHAT}/end`,
    status: 204,
    hasBody: true,
    run: (request) => deskOf(request).end(chatIdOf(request), request.body?.by),
  },
  joinChat: {
    method: 'post',
    path: `${CHAT}/participants`,
    status: 201,
    hasBody: true,
    run: async (request) => ({
      participantId: await deskOf(request).join(chatIdOf(request), request.body as JoinOptions),
    }),
  },
  renameParticipant: participantOperation('patch', '', ({ nickname }) => ({
    type: 'updateNickname',
    nickname,
  })),
  leaveChat: {
    method: 'delete',
    path: PARTICIPANT,
    status: 204,
    run: (request) => deskOf(request).leave(chatIdOf(request), participantIdOf(request), reasonOf(request)),
  },
  say: participantOperation('post', '/messages', ({ text, messageType, eventAttributes, visibility }) => ({
    type: 'send',
    text,
    messageType,
    eventAttributes,
    visibility,
  })),
  setTyping: participantOperation('post', '/typing', ({ typing, preview }) => ({
    type: typing ? 'startTyping' : 'stopTyping',
    text: preview,
  })),
  agentPushUrl: participantOperation('post', '/pushUrl', ({ url }) => ({ type: 'pushUrl', url })),
  agentCustomNotice: participantOperation('post', '/customNotice', ({ text, eventAttributes, userData }) => ({
    type: 'customNotice',
    text,
    eventAttributes,
    userData,
  })),
  listExchanges: {
    method: 'get',
    path: `${SERVICE}/journal`,
    status: 200,
    run: (request) => existing(request).journal.list(),
  },
  listFaults: {
    method: 'get',
    path: `${SERVICE}/faults`,
    status: 200,
    run: (request) => existing(request).faults.list(),
  },
  addFault: {
    method: 'post',
    path: `${SERVICE}/faults`,
    status: 201,
    hasBody: true,
    run(request) {
      ensured(request).faults.add(request.body as Fault);
      return request.body;
    },
  },
  clearFaults: {
    method: 'delete',
    path: `${SERVICE}/faults`,
    status: 204,
    run: (request) => existing(request).faults.clear(),
  },
  getClock: {
    method: 'get',
    path: `${SERVICE}/clock`,
    status: 200,
    run: (request) => clockView(existing(request)),
  },
  setClock: {
    method: 'post',
    path: `${SERVICE}/clock`,
    status: 200,
    hasBody: true,
    async run(request) {
      const service = ensured(request);
      const { action, ms = 0, clients } = request.body as { action: string; ms?: number } & JumpOptions;
      if (action === 'freeze') service.clock.freeze();
      else if (action === 'resume') service.clock.resume();
      else await service.clock.advance(ms, { ...(clients !== undefined && { clients }) });
      return clockView(service);
    },
  },
} as const satisfies Record<string, ControlOperation>;

export type ControlOperationId = keyof typeof CONTROL_OPERATIONS;

function participantOperation(
  method: 'post' | 'patch',
  path: string,
  // biome-ignore lint/suspicious/noExplicitAny: the body is checked before it comes here
  actOf: (body: any) => { readonly [name: string]: unknown },
): ControlOperation {
  return {
    method,
    path: `${PARTICIPANT}${path}`,
    status: 204,
    hasBody: true,
    run: (request) => {
      const given = Object.entries(actOf(request.body)).filter(([, value]) => value !== undefined);
      return deskOf(request).act(
        chatIdOf(request),
        participantIdOf(request),
        Object.fromEntries(given) as Act,
      );
    },
  };
}

function existing({ registry, params }: ControlRequest): Service {
  const service = registry.get(params.service ?? '');
  if (service === undefined) throw new ControlError(404, `there is no service ${params.service}`);
  return service;
}

function ensured({ registry, params }: ControlRequest): Service {
  const service = registry.ensure(params.service ?? '');
  service.keep();
  return service;
}

function deskOf(request: ControlRequest): Desk {
  return new Desk(existing(request));
}

function chatIdOf({ params }: ControlRequest): string {
  return params.chatId ?? '';
}

function participantIdOf({ params }: ControlRequest): number {
  const id = Number(params.participantId);
  if (!Number.isSafeInteger(id) || id < 1)
    throw new ControlError(400, `participantId is a number, not ${params.participantId}`);
  return id;
}

const LEAVE_REASONS: readonly LeaveReason[] = [0, 3, 4, 5, 7, 8];

function reasonOf({ query: { reason } }: ControlRequest): LeaveReason | undefined {
  if (reason === undefined) return undefined;
  const known = LEAVE_REASONS.find((candidate) => String(candidate) === reason);
  if (known === undefined) throw new ControlError(400, `reason is one of ${LEAVE_REASONS.join(', ')}`);
  return known;
}

function clockView({ clock }: Service) {
  return { now: clock.now(), frozen: clock.frozen };
}
