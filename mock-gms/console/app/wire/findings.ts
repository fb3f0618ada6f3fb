import { computed, effect, signal } from '@preact/signals';
import { pathOf, request } from '../api/request.ts';
import type { Finding } from '../api/types.ts';
import { Pace, wait } from '../state/pace.ts';
import { link, onEvents, place, serviceName } from '../state/store.ts';

/** What was found in the open chat, in words, by the number of the exchange. */
export const findings = signal<ReadonlyMap<number, readonly string[]>>(new Map());

/** Milliseconds from one look at what was found to the next, and how many times as long as the look itself. */
const LOOK_AGAIN = 1000;
const REST = 9;

/** Keeps what was found in the exchanges of the open chat. */
export function followFindings(): void {
  const pace = new Pace(look, LOOK_AGAIN);
  onEvents((events) => {
    const id = place.peek().chat;
    const isMeant = events.some((event) => event.type === 'exchange' && event.chatId === id);
    if (isMeant && !document.hidden) pace.ask();
  });
  effect(() => {
    const { value: id } = openChat;
    findings.value = new Map();
    if (id === undefined || link.value !== 'live' || serviceName.value === '') return;
    pace.ask();
  });
}

const openChat = computed(() => place.value.chat);

async function look(): Promise<void> {
  const { chat } = place.peek();
  if (chat === undefined || link.peek() !== 'live') return;
  const query = new URLSearchParams({ chatId: chat });
  const began = performance.now();
  try {
    const path = `${pathOf(serviceName.peek())}/journal/findings?${query}`;
    const found = await request<readonly Finding[]>('GET', path);
    const told = new Map<number, string[]>();
    for (const { exchange, message } of found) told.set(exchange, [...(told.get(exchange) ?? []), message]);
    if (place.peek().chat !== chat) return;
    findings.value = told;
  } catch {
    // The next exchange leads here again.
  }
  // The server judges everything that it holds: that is to be a small part of what it does.
  await wait(REST * (performance.now() - began));
}
