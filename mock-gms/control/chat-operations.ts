import { defined } from '../boundary/defined.ts';
import { isTranscriptEntry, LEAVE_REASONS } from '../chat/entry.ts';
import { LEAVE_ACTIONS } from '../chat/leave-options.ts';
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
  get,
  PARTICIPANT,
  participantIdOf,
  post,
  remove,
  SERVICE,
} from './control-operation.ts';
import { chatDetail, chatSummary } from './views.ts';

/** The contact centre's side of a service: its chats, and what participants do in them. */
export const CHAT_CONTROLS = {
  listChats: get(`${SERVICE}/chats`, async (request) => {
    const { chats } = existing(request);
    await chats.catchUp();
    return [...chats.chats].map(chatSummary);
  }),
  getChat: get(CHAT, async (request) => {
    const desk = deskOf(request);
    const running = await desk.find(chatIdOf(request));
    const now = await chatNow(running, desk.service);
    return { ...chatDetail(running, desk.service.settings, askedLog(running, request)), ...now };
  }),
  /** What lets somebody into the chat: shown to those who ask for nothing else. */
  getChatKeys: get(
    `${CHAT}/keys`,
    async (request) => (await deskOf(request).find(chatIdOf(request))).chat.keys,
  ),
  endChat: post(`${CHAT}/end`, 204, (request) => deskOf(request).end(chatIdOf(request), request.body?.by)),
  joinChat: post(`${CHAT}/participants`, 201, async (request) => ({
    participantId: await deskOf(request).join(chatIdOf(request), request.body as JoinOptions),
  })),
  renameParticipant: participantOperation('patch', '', ({ nickname }) => ({
    type: 'updateNickname',
    nickname,
  })),
  leaveChat: remove(PARTICIPANT, (request) => {
    const leaving = {
      reason: oneOf(LEAVE_REASONS, 'reason', request),
      then: oneOf(LEAVE_ACTIONS, 'then', request),
    };
    return deskOf(request).leave(chatIdOf(request), participantIdOf(request), leaving);
  }),
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
  agentCustomNotice: participantOperation(
    'post',
    '/customNotice',
    ({ text, eventAttributes, userData, visibility }) => ({
      type: 'customNotice',
      text,
      eventAttributes,
      userData,
      visibility,
    }),
  ),
  act: post(`${PARTICIPANT}/acts`, 200, async (request) => {
    const act = request.body as Act;
    const entries = await deskOf(request).act(chatIdOf(request), participantIdOf(request), act);
    const [first] = entries;
    const hasJoined = act.type === 'transfer' && first !== undefined && isTranscriptEntry(first);
    return {
      entries: entries.map(shownEntry),
      ...(hasJoined && { participantId: first.from.participantId }),
    };
  }),
  announce: post(`${CHAT}/announcements`, 204, (request) =>
    deskOf(request).announce(chatIdOf(request), request.body.text, request.body.eventAttributes),
  ),
} as const satisfies Record<string, ControlOperation>;

function participantOperation(
  method: 'post' | 'patch',
  path: string,
  // biome-ignore lint/suspicious/noExplicitAny: the body is checked before it comes here
  actOf: (body: any) => { readonly [name: string]: unknown },
) {
  const operation = post(`${PARTICIPANT}${path}`, 204, (request) => {
    const act = defined(actOf(request.body)) as unknown as Act;
    return deskOf(request).act(chatIdOf(request), participantIdOf(request), act);
  });
  return { ...operation, method };
}

/** One of the values that the query may give under a name. */
function oneOf<T extends string | number>(
  values: readonly T[],
  name: string,
  { query }: ControlRequest,
): T | undefined {
  const given = query[name];
  const known = values.find((value) => String(value) === given);
  if (given !== undefined && known === undefined) throw new ControlError(400, `${name} is given once`);
  return known;
}
