import type { ExchangeSummary, TranscriptEntry } from '../api/types.ts';
import { Name } from '../parts/name.tsx';
import { timeOfDay, took } from '../parts/time.ts';
import { visible } from '../parts/visible.ts';
import { hasFailed, outcomeOf } from './exchanges.ts';
import { findings } from './findings.ts';
import { labelOf } from './labels.ts';
import type { WireRow } from './layout.ts';

/** One line of the sequence diagram: time on the left, then the lanes of customer, GMS and agent. */
export function Row({ row }: { readonly row: WireRow }) {
  return (
    <div
      class="wire-row"
      data-kind={row.kind}
      data-fault={'exchange' in row && row.exchange.fault !== undefined}
    >
      <time>{row.kind === 'held' ? 'now' : timeOfDay(row.at)}</time>
      <div class="diagram">
        <Arrows row={row} />
      </div>
    </div>
  );
}

function Arrows({ row }: { readonly row: WireRow }) {
  switch (row.kind) {
    case 'exchange':
      return <ExchangeArrows exchange={row.exchange} />;
    case 'push':
      return (
        <Arrow lanes="left" towards="left" tone={toneOf(row.exchange)}>
          push
          <Entries exchange={row.exchange} />
          {row.exchange.errorCode !== undefined && ` · error ${row.exchange.errorCode}`}
          <Fault exchange={row.exchange} />
          <Found exchanges={[row.exchange]} />
        </Arrow>
      );
    case 'quiet':
      return (
        <div class="quiet-group">
          <span aria-hidden="true">{row.isOpen ? '▾' : '▸'}</span> {row.exchanges[0]?.operation} ×{' '}
          {row.exchanges.length}, no news
          <Found exchanges={row.exchanges} />
        </div>
      );
    case 'held':
      return (
        <div class="held">
          {row.connections === 1 ? 'a connection is held' : `${row.connections} connections are held`}: the
          server can push
        </div>
      );
    case 'desk':
      return (
        <Arrow lanes="right" towards="left" tone={row.entry.visibility === 'agents' ? 'hidden' : 'desk'}>
          <EntryLabel entry={row.entry} />
        </Arrow>
      );
    case 'told':
      return (
        <Arrow lanes="right" towards="right" tone="desk">
          <EntryLabel entry={row.entry} />
        </Arrow>
      );
  }
}

function ExchangeArrows({ exchange }: { readonly exchange: ExchangeSummary }) {
  const { operation, took: time } = exchange;
  return (
    <>
      <Arrow lanes="left" towards="right" tone="request">
        {operation} <Found exchanges={[exchange]} />
      </Arrow>
      <Arrow lanes="left" towards="left" tone={toneOf(exchange)}>
        {outcomeOf(exchange)}
        <Entries exchange={exchange} />
        {time > 0 && <span class="took"> {took(time)} </span>} <Fault exchange={exchange} />
      </Arrow>
    </>
  );
}

interface ArrowProps {
  /** Between customer and GMS, or between GMS and agent. */
  readonly lanes: 'left' | 'right';
  readonly towards: 'left' | 'right';
  readonly tone: 'request' | 'ok' | 'bad' | 'desk' | 'hidden';
  readonly children: preact.ComponentChildren;
}

function Arrow({ lanes, towards, tone, children }: ArrowProps) {
  return (
    <div class="arrow" data-lanes={lanes} data-towards={towards} data-tone={tone}>
      <span class="arrow-label">{children}</span>
      <span class="arrow-line" />
    </div>
  );
}

function EntryLabel({ entry }: { readonly entry: TranscriptEntry }) {
  return (
    <>
      {labelOf(entry)} <span class="entry-by">{<Name text={entry.from.nickname} />}</span>{' '}
      <span class="entries" title="Its place in the transcript">
        entry {entry.index}
      </span>
    </>
  );
}

function Fault({ exchange: { fault } }: { readonly exchange: ExchangeSummary }) {
  return fault === undefined ? null : <span class="fault-mark">fault: {fault}</span>;
}

function Found({ exchanges }: { readonly exchanges: readonly ExchangeSummary[] }) {
  const told = exchanges.flatMap(({ number }) => findings.value.get(number) ?? []);
  if (told.length === 0) return null;
  return (
    <span class="finding-mark" title={visible(told.join('\n'))}>
      {told.length === 1 ? '1 finding' : `${told.length} findings`}
    </span>
  );
}

function toneOf(exchange: ExchangeSummary): 'ok' | 'bad' {
  return hasFailed(exchange) ? 'bad' : 'ok';
}

/** Which entries it brought, as few characters. */
function Entries({ exchange: { indices } }: { readonly exchange: ExchangeSummary }) {
  const [first] = indices;
  if (first === undefined) return null;
  const last = indices.at(-1);
  return (
    <>
      {' · '}
      <span class="entries">{first === last ? `entry ${first}` : `entries ${first}–${last}`}</span>
    </>
  );
}
