import { computed } from '@preact/signals';
import { Name } from '../parts/name.tsx';
import { timeOfDay } from '../parts/time.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { CUSTOMER, customerOf } from '../state/fold-entry.ts';
import { go, place, service } from '../state/store.ts';
import type { ChatView } from '../state/world.ts';
import { snippetOf } from './sentence.ts';

/** Running chats first, the newest ones on top; an order that no message changes. */
export const listed = computed<readonly ChatView[]>(() => {
  const all = [...(service.value?.chats.values() ?? [])].reverse();
  return [...all.filter(({ ended }) => !ended), ...all.filter(({ ended }) => ended)];
});

/** Goes to the chat so many places further down. */
export function step(places: number): void {
  const { value } = listed;
  const now = value.findIndex(({ id }) => id === place.value.chat);
  const next = value[Math.min(Math.max(now + places, 0), value.length - 1)];
  if (next !== undefined) go({ chat: next.id, exchange: undefined });
}

/** The chats of the service. The list keeps the focus, so that nothing that moves takes it along. */
export function ChatList() {
  const open = place.value.chat;
  const onKeyDown = (event: KeyboardEvent) => {
    const places = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -1e9, End: 1e9 }[event.key];
    if (event.key === 'Enter' && open !== undefined) go({ view: 'chat' });
    if (places === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    step(places);
  };
  return (
    <VirtualList
      items={listed.value}
      keyOf={({ id }) => id}
      estimate={62}
      shown={open}
      list={{
        class: 'chats',
        role: 'listbox',
        id: 'chats',
        'aria-label': 'Chats',
        tabIndex: 0,
        'aria-activedescendant': open === undefined ? undefined : `chat-${open}`,
        onKeyDown,
      }}
      row={({ id, ended }, index) => ({
        id: `chat-${id}`,
        role: 'option',
        'aria-selected': id === open,
        'aria-setsize': listed.value.length,
        'aria-posinset': index + 1,
        'data-ended': ended,
        onClick: () => go({ chat: id, exchange: undefined, view: 'chat' }),
      })}
      render={(chat) => <ChatLine chat={chat} />}
    />
  );
}

function ChatLine({ chat }: { readonly chat: ChatView }) {
  const { startedAt, ended, unread, typing, participants } = chat;
  const began = startedAt === undefined ? '' : `, began ${timeOfDay(startedAt)}`;
  const staff = participants.filter(({ participantId, present }) => participantId !== CUSTOMER && present);
  const text = ended
    ? `ended${began}`
    : typing.has(CUSTOMER)
      ? 'typing…'
      : snippetOf(chat.log) || chat.lastSaid;
  return (
    <div class="chat-line">
      <span
        class="dot"
        data-state={ended ? 'ended' : staff.length > 0 ? 'served' : 'waiting'}
        aria-hidden="true"
      />
      <span class="who-line">
        <Name text={customerOf(chat)?.nickname ?? '…'} />
        <span class="visually-hidden">{ended ? '' : staff.length > 0 ? ', served' : ', waiting'}</span>
      </span>
      {unread > 0 && (
        <span class="unread">
          {unread}
          <span class="visually-hidden"> new</span>
        </span>
      )}
      <span class="snippet" dir="auto">
        {text || (staff.length > 0 ? 'served' : 'waits for somebody')}
      </span>
    </div>
  );
}
