import { computed, effect, signal } from '@preact/signals';
import { chat, go, place, service } from '../state/store.ts';
import { exchangesOf } from './exchanges.ts';
import { findings } from './findings.ts';
import { layoutWire, rowOf, type WireRow } from './layout.ts';

/** Groups of quiet polls that are unfolded. */
export const unfolded = signal<ReadonlySet<string>>(new Set());
/** The row that the keys move over. */
export const cursor = signal<string | undefined>(undefined);
let shownChat = place.peek().chat;

/** The rows as they stood when somebody paused the view; undefined while it runs. */
export const held = signal<readonly WireRow[] | undefined>(undefined);

// What is paused or pointed at belongs to one chat.
effect(() => {
  if (place.value.chat === shownChat) return;
  shownChat = place.value.chat;
  cursor.value = undefined;
  held.value = undefined;
});

const live = computed<readonly WireRow[]>(() => {
  const { value } = chat;
  // It is not known yet.
  if (value === undefined && place.value.chat !== undefined) return [];
  return layoutWire({
    chatId: value?.id,
    exchanges: service.value?.exchanges ?? [],
    log: value?.log ?? [],
    attachments: value === undefined || value.ended ? 0 : value.attachments,
    findings: findings.value,
    filter: place.value.filter,
    open: unfolded.value,
  });
});

/** How many exchanges belong to no chat: they are shown where none is open. */
export const ofNoChat = computed(() => exchangesOf(service.value?.exchanges ?? [], undefined).length);

export const wireRows = computed(() => held.value ?? live.value);

/** The row of the open exchange, or the one that the keys are on. */
export const shownRow = computed<string | undefined>(() => {
  if (cursor.value !== undefined && wireRows.value.some(({ key }) => key === cursor.value))
    return cursor.value;
  const { exchange } = place.value;
  return exchange === undefined ? undefined : wireRows.value[rowOf(wireRows.value, exchange)]?.key;
});

/** What a click or Enter does: opens an exchange, unfolds a group. */
export function open(row: WireRow | undefined): void {
  if (row === undefined) return;
  cursor.value = row.key;
  if (row.kind === 'exchange' || row.kind === 'push') go({ exchange: row.exchange.number });
  if (row.kind !== 'quiet') return;
  const next = new Set(unfolded.value);
  if (!next.delete(row.key)) next.add(row.key);
  unfolded.value = next;
}

/** Nothing is open any more; the rows follow what comes. */
export function close(): void {
  cursor.value = undefined;
  go({ exchange: undefined });
  document.getElementById('wire')?.focus();
}

/** Moves over the rows; an exchange that it comes to opens. */
export function move(places: number): void {
  const rows = wireRows.value;
  const now = rows.findIndex(({ key }) => key === shownRow.value);
  const next =
    rows[Math.min(Math.max(now < 0 && places < 0 ? rows.length - 1 : now + places, 0), rows.length - 1)];
  if (next === undefined) return;
  cursor.value = next.key;
  if (next.kind === 'exchange' || next.kind === 'push') go({ exchange: next.exchange.number });
}
