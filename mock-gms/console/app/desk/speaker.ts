import { computed, signal } from '@preact/signals';
import type { Participant } from '../api/types.ts';
import { keep, kept } from '../kept.ts';
import { CUSTOMER } from '../state/fold-entry.ts';
import { chat } from '../state/store.ts';

/** Participants that were put into chats from here, by chat; the tab remembers them. */
const KEY = 'mock-gms-mine';
const mine = signal<Readonly<Record<string, readonly number[]>>>(remembered());
/** Whom somebody chose to speak as, by chat. */
const chosen = signal<Readonly<Record<string, number>>>({});

export function isMine(chatId: string, participantId: number): boolean {
  return mine.value[chatId]?.includes(participantId) ?? false;
}

/** Notes that somebody joined from here; they speak from now on. */
export function noteMine(chatId: string, participantId: number): void {
  mine.value = { ...mine.value, [chatId]: [...(mine.value[chatId] ?? []), participantId] };
  keep('sessionStorage', KEY, mine.value);
  speakAs(chatId, participantId);
}

export function speakAs(chatId: string, participantId: number): void {
  chosen.value = { ...chosen.value, [chatId]: participantId };
}

/** Those of the open chat who can be spoken as. */
export const speakers = computed<readonly Participant[]>(
  () =>
    chat.value?.participants.filter(({ participantId, present }) => present && participantId !== CUSTOMER) ??
    [],
);

/** Who speaks when something is sent: the one who was chosen, or the last who joined from here. */
export const speaker = computed<Participant | undefined>(() => {
  const id = chat.value?.id;
  if (id === undefined) return undefined;
  const choice = chosen.value[id];
  const own = speakers.value.filter(({ participantId }) => isMine(id, participantId));
  return speakers.value.find(({ participantId }) => participantId === choice) ?? own.at(-1);
});

function remembered(): Readonly<Record<string, readonly number[]>> {
  const before = kept('sessionStorage', KEY);
  if (typeof before !== 'object' || before === null) return {};
  return Object.fromEntries(Object.entries(before).filter(([, ids]) => Array.isArray(ids)));
}
