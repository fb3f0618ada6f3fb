import { pathOf, request } from '../api/request.ts';
import type {
  ChatDetail,
  ClockState,
  CountedFault,
  ExchangeSummary,
  ListedChat,
  ListedService,
} from '../api/types.ts';
import { withExchanges } from './fold.ts';
import { foldLog } from './fold-entry.ts';
import {
  type ChatView,
  isWhole,
  newChat,
  newService,
  type ServiceView,
  type World,
  withChat,
} from './world.ts';

/** The services of a server, by name: chats of a service come when somebody looks at it. */
export async function loadServer(): Promise<World> {
  const listed = await request<ListedService[]>('GET', '/services');
  const services = listed.map(({ name, settings, runningChats }): [string, ServiceView] => [
    name,
    { ...newService(name), loaded: false, listed: runningChats, settings },
  ]);
  return { services: new Map(services) };
}

/** A world in which one service is as it is now; logs of chats come when somebody opens them, and those that have come stay. */
export async function loadService(world: () => World, name: string): Promise<World> {
  const path = pathOf(name);
  const [{ settings }, chats, clock, faults, exchanges] = await Promise.all([
    request<ListedService>('GET', path),
    request<ListedChat[]>('GET', `${path}/chats`),
    request<ClockState>('GET', `${path}/clock`),
    request<CountedFault[]>('GET', `${path}/faults`),
    request<ExchangeSummary[]>('GET', `${path}/journal/summaries`),
  ]);
  const services = new Map(world().services);
  const opened = services.get(name)?.chats;
  const known = chats.map(({ id, startedAt, ended, participants, lastMessage }): [string, ChatView] => {
    const listed = { ...newChat(id), startedAt, ended, participants, lastSaid: lastMessage?.text ?? '' };
    const chat = opened?.get(id);
    if (chat === undefined) return [id, listed];
    return [id, isWhole(chat) ? chat : { ...listed, unread: chat.unread }];
  });
  const view = { ...newService(name), settings, faults, chats: new Map(known) };
  const heard = { now: clock.now, frozen: clock.frozen, heardAt: performance.now() };
  services.set(name, withExchanges({ ...view, clock: heard }, exchanges));
  return { services };
}

/** A world in which a chat is as it is now, with its whole log. */
export async function loadChat(world: () => World, service: string, chatId: string): Promise<World> {
  const known = world().services.get(service)?.chats.get(chatId);
  const query = known !== undefined && isWhole(known) ? `?after=${known.log.length}` : '';
  const detail = await request<ChatDetail>('GET', `${pathOf(service, chatId)}${query}`);
  return withChat(world(), service, chatId, (chat) => withDetail(chat, detail));
}

function withDetail(chat: ChatView, detail: ChatDetail): ChatView {
  const { participants, userData, typingPreview, attachments, deadlines, script, ended, log } = detail;
  const folded = foldLog(chat, log);
  // What came while the answer was under way is newer than the answer.
  const isNewer = (folded.log.at(-1)?.seq ?? 0) > (log.at(-1)?.seq ?? chat.log.length);
  if (isNewer) return { ...folded, deadlines, script };
  return { ...folded, participants, userData, typingPreview, attachments, deadlines, script, ended };
}
