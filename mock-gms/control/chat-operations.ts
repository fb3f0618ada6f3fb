import type { LeaveReason } from '../chat/entry.ts';
import { isTranscriptEntry } from '../chat/entry.ts';
import { LEAVE_ACTIONS, type LeaveAction } from '../chat/leave-options.ts';
import type { Act, JoinOptions } from '../desk/desk.ts';
import { shownEntry } from '../services/service-events.ts';
import { askedLog, chatNow } from './chat-now.ts';
import { ControlError } from './control-error.ts';
import {
  CHAT,
  type ControlOperation,
  type ControlRequest,
  chatIdOf,
  deskOf,
  existing,
  PARTICIPANT,
  participantIdOf,
  SERVICE,
} from './operation.ts';
import { chatDetail, chatKeys, chatSummary } from './views.ts';

/** The contact centre's side of a service: its chats, and what participants do in them. */
export const CHAT_CONTROLS = {
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
    run: async (request) => {
      const desk = deskOf(request);
      const running = await desk.find(chatIdOf(request));
      const detail = chatDetail(running, desk.service.settings);
      return { ...detail, ...chatNow(running, desk.service), ...askedLog(running, request) };
    },
  },
  getChatKeys: {
    method: 'get',
    path: `${CHAT}/keys`,
    status: 200,
    run: async (request) => chatKeys(await deskOf(request).find(chatIdOf(request))),
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
    run: (request) => {
      const leaving = { reason: reasonOf(request), then: leaveActionOf(request) };
      return deskOf(request).leave(chatIdOf(request), participantIdOf(request), leaving);
    },
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
  act: {
    method: 'post',
    path: `${PARTICIPANT}/acts`,
    status: 200,
    hasBody: true,
    async run(request) {
      const act = request.body as Act;
      const entries = await deskOf(request).act(chatIdOf(request), participantIdOf(request), act);
      const [first] = entries;
      const hasJoined = act.type === 'transfer' && first !== undefined && isTranscriptEntry(first);
      return {
        entries: entries.map(shownEntry),
        ...(hasJoined && { participantId: first.from.participantId }),
      };
    },
  },
  announce: {
    method: 'post',
    path: `${CHAT}/announcements`,
    status: 204,
    hasBody: true,
    run: (request) =>
      deskOf(request).announce(chatIdOf(request), request.body.text, request.body.eventAttributes),
  },
} as const satisfies Record<string, ControlOperation>;

function participantOperation(
  method: 'post' | 'patch',
  path: string,
  // biome-ignore lint/suspicious/noExplicitAny: the body is checked before it comes here
  actOf: (body: any) => { readonly [name: string]: unknown },
) {
  return {
    method,
    path: `${PARTICIPANT}${path}`,
    status: 204,
    hasBody: true,
    run: (request: ControlRequest) => {
      const given = Object.entries(actOf(request.body)).filter(([, value]) => value !== undefined);
      return deskOf(request).act(
        chatIdOf(request),
        participantIdOf(request),
        Object.fromEntries(given) as Act,
      );
    },
  } as const satisfies ControlOperation;
}

const LEAVE_REASONS: readonly LeaveReason[] = [0, 3, 4, 5, 6, 7, 8];

function reasonOf({ query: { reason } }: ControlRequest): LeaveReason | undefined {
  if (reason === undefined) return undefined;
  const known = LEAVE_REASONS.find((candidate) => String(candidate) === reason);
  if (known === undefined) throw new ControlError(400, `reason is one of ${LEAVE_REASONS.join(', ')}`);
  return known;
}

function leaveActionOf({ query: { then } }: ControlRequest): LeaveAction | undefined {
  if (then === undefined) return undefined;
  const known = LEAVE_ACTIONS.find((candidate) => candidate === then);
  if (known === undefined) throw new ControlError(400, `then is one of ${LEAVE_ACTIONS.join(', ')}`);
  return known;
}
