import type { ExchangeSummary, ShownEntry, TranscriptEntry } from '../api/types.ts';
import { CUSTOMER, isTranscript } from '../state/fold-entry.ts';
import { exchangesOf, hasFailed, isQuiet, outcomeOf } from './exchanges.ts';

/** One line of the sequence diagram. `key` stays the same while more comes. */
export type WireRow = {
  readonly key: string;
  readonly at: number;
} /** A request of the customer's client and its answer. */ & (
  | { readonly kind: 'exchange'; readonly exchange: ExchangeSummary }
  /** What the server sent unasked. */
  | { readonly kind: 'push'; readonly exchange: ExchangeSummary }
  /** Polls that brought nothing, one after another. */
  | {
      readonly kind: 'quiet';
      readonly exchanges: readonly ExchangeSummary[];
      readonly until: number;
      readonly isOpen: boolean;
    }
  /** What staff or the server did, which comes over no endpoint of the chat API. */
  | { readonly kind: 'desk'; readonly entry: TranscriptEntry }
  /** What the agents are told of the customer. */
  | { readonly kind: 'told'; readonly entry: TranscriptEntry }
  /** A connection over which the server can push right now. */
  | { readonly kind: 'held'; readonly connections: number }
);

export interface WireInput {
  /** Undefined for what belongs to no chat. */
  readonly chatId: string | undefined;
  readonly exchanges: readonly ExchangeSummary[];
  readonly log: readonly ShownEntry[];
  /** Push connections that follow the chat now. */
  readonly attachments: number;
  /** What was found, in words, by the number of the exchange. */
  readonly findings: ReadonlyMap<number, readonly string[]>;
  /** Words that a row must have, each of them. */
  readonly filter: string;
  /** Keys of quiet groups that are unfolded. */
  readonly open: ReadonlySet<string>;
}

/** Typing is shown while it lasts, in the conversation. */
const TYPING: ReadonlySet<string> = new Set(['TypingStarted', 'TypingStopped']);

/** The wire of one chat, or what belongs to none, as rows in the order of time. */
export function layoutWire({
  chatId,
  exchanges,
  log,
  attachments,
  findings,
  filter,
  open,
}: WireInput): readonly WireRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const ofChat = exchangesOf(exchanges, chatId);
  const rows: WireRow[] = [...ofChat.map(rowOfExchange), ...log.flatMap(rowOfEntry)]
    .filter((row) => words.every((word) => textOf(row, findings).includes(word)))
    .sort((a, b) => a.at - b.at || rank(a) - rank(b));
  const held: WireRow[] =
    attachments > 0 && words.length === 0
      ? [{ kind: 'held', key: 'held', at: Number.POSITIVE_INFINITY, connections: attachments }]
      : [];
  return [...folded(rows, open), ...held];
}

function rowOfExchange(exchange: ExchangeSummary): WireRow {
  const { number, at, operation } = exchange;
  return { kind: operation === 'push' ? 'push' : 'exchange', key: `x${number}`, at, exchange };
}

function rowOfEntry(entry: ShownEntry): WireRow[] {
  if (!isTranscript(entry) || TYPING.has(entry.type)) return [];
  const kind = entry.from.participantId === CUSTOMER ? 'told' : 'desk';
  return [{ kind, key: `e${entry.seq}`, at: entry.at, entry }];
}

/** What happens at the same time: the request, what comes of it, what others are told. */
function rank({ kind }: WireRow): number {
  return kind === 'exchange' ? 0 : kind === 'told' || kind === 'desk' ? 1 : 2;
}

/** Puts neighbouring quiet polls into one row each; an unfolded one is followed by what is in it. */
function folded(rows: readonly WireRow[], open: ReadonlySet<string>): readonly WireRow[] {
  const result: WireRow[] = [];
  let run: ExchangeSummary[] = [];
  const flush = () => {
    const [first] = run;
    if (first === undefined) return;
    const key = `q${first.number}`;
    const isOpen = open.has(key);
    const until = run.at(-1)?.at ?? first.at;
    result.push({ kind: 'quiet', key, at: first.at, until, exchanges: run, isOpen });
    if (isOpen) result.push(...run.map(rowOfExchange));
    run = [];
  };
  for (const row of rows) {
    if (row.kind === 'exchange' && isQuiet(row.exchange)) run.push(row.exchange);
    else {
      flush();
      result.push(row);
    }
  }
  flush();
  return result;
}

function textOf(row: WireRow, findings: WireInput['findings']): string {
  if (row.kind === 'exchange' || row.kind === 'push') {
    const { exchange } = row;
    const { operation, path, status, transport, fault = '', number, method } = exchange;
    const found = findings.has(number) ? 'finding findings' : '';
    const failed = hasFailed(exchange) ? 'error' : '';
    return `${operation} ${path} ${status} ${outcomeOf(exchange)} ${failed} ${found} ${transport} ${fault} ${method} #${number}`.toLowerCase();
  }
  if (row.kind === 'desk' || row.kind === 'told') {
    const { type, from, text = '' } = row.entry;
    return `${type} ${from.nickname} ${text} ${row.kind}`.toLowerCase();
  }
  return '';
}

/** The row that shows an exchange, folded or not; -1 for none. */
export function rowOf(rows: readonly WireRow[], number: number): number {
  const single = rows.findIndex(
    (row) => (row.kind === 'exchange' || row.kind === 'push') && row.exchange.number === number,
  );
  if (single >= 0) return single;
  return rows.findIndex((row) => row.kind === 'quiet' && row.exchanges.some((one) => one.number === number));
}
