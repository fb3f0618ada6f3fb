import { computed, effect } from '@preact/signals';
import { RequestError } from '../api/request.ts';
import { loadChat } from './load.ts';
import { Pace } from './pace.ts';
import { changeChat, chat, isKnown, link, onEvents, place, serviceName, world } from './store.ts';
import { isWhole, withService } from './world.ts';

/** Milliseconds from one look at what time brings a chat to the next. */
const LOOK_AGAIN = 400;

/** What is loaded at the beginning takes the place of all that was known before: a chat that came sooner would go again. */
const canLook = computed(() => link.value === 'live' && isKnown.value);

/** Keeps what is shown of the open chat whole: its log from the beginning on, its deadlines, its script. */
export function keepOpenChatWhole(): void {
  const pace = new Pace(lookAtOpenChat, LOOK_AGAIN);
  effect(() => {
    const { value } = chat;
    if (!canLook.value || place.value.chat === undefined || serviceName.value === '') return;
    if (value !== undefined && !isWhole(value)) pace.ask();
  });
  onEvents((events) => {
    const { chat: id } = place.peek();
    const isMeant = events.some(
      (event) =>
        event.service === serviceName.peek() &&
        (('chatId' in event && event.chatId === id) ||
          ['clock', 'settings', 'reset', 'exchange'].includes(event.type)),
    );
    if (isMeant) pace.ask();
    if (id !== undefined && !document.hidden) read(serviceName.peek(), id);
  });
  let shown = '';
  effect(() => {
    const { chat: id } = place.value;
    if (id === undefined || !canLook.value) return;
    read(serviceName.value, id);
    // Events alone tell neither what time brings to a chat nor which script plays in it.
    if (shown !== id) pace.ask();
    shown = id;
  });
}

async function lookAtOpenChat(): Promise<void> {
  const { chat: id } = place.peek();
  const name = serviceName.peek();
  if (id === undefined || !canLook.peek()) return;
  try {
    world.value = await loadChat(() => world.peek(), name, id);
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) forget(name, id);
  }
}

/** Somebody has looked at the chat. */
function read(name: string, id: string): void {
  const known = world.peek().services.get(name)?.chats.get(id);
  if (known !== undefined && known.unread > 0) changeChat(name, id, (one) => ({ ...one, unread: 0 }));
}

/** The chat is not there any more, or its service never was. */
function forget(name: string, id: string): void {
  if (!world.peek().services.has(name)) return;
  world.value = withService(world.peek(), name, (view) => ({
    ...view,
    chats: new Map([...view.chats].filter(([one]) => one !== id)),
  }));
}
