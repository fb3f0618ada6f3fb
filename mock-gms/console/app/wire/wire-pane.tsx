import { pathOf } from '../api/request.ts';
import { download } from '../api/request-file.ts';
import { attempt } from '../desk/perform.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { chat, go, place, service, serviceName } from '../state/store.ts';
import { Details } from './details.tsx';
import { FaultStrip } from './fault-strip.tsx';
import { Row } from './row.tsx';
import { close, held, move, ofNoChat, open, shownRow, wireRows } from './wire-state.ts';

/** What crossed the wire in the open chat, or what belongs to no chat where none is open, over time. */
export function WirePane() {
  return (
    <>
      <header class="pane-head wire-head">
        <h2>Wire</h2>
        <Filter />
        <Tools />
      </header>
      <FaultStrip />
      <div class="lanes" aria-hidden="true">
        <span>customer</span>
        <span>GMS</span>
        <span>agent</span>
      </div>
      <Rows />
      {place.value.exchange !== undefined && (
        <Details key={place.value.exchange} service={serviceName.value} number={place.value.exchange} />
      )}
    </>
  );
}

function Filter() {
  return (
    <input
      type="search"
      id="filter"
      aria-label="Filter the wire"
      aria-keyshortcuts="f"
      placeholder="Filter: send, 503, meta…"
      dir="auto"
      value={place.value.filter}
      onInput={({ currentTarget }) => go({ filter: currentTarget.value })}
    />
  );
}

function Tools() {
  const { value } = chat;
  const har = () =>
    download(`${pathOf(serviceName.value)}/journal/har?${new URLSearchParams({ chatId: value?.id ?? '' })}`);
  const isHeld = held.value !== undefined;
  return (
    <span class="tools">
      {value !== undefined && ofNoChat.value > 0 && (
        <button
          type="button"
          class="small quiet"
          title="Shows the requests that belong to no chat, such as a start that was refused"
          onClick={() => go({ chat: undefined, exchange: undefined })}
        >
          No chat: {ofNoChat}
        </button>
      )}
      <button
        type="button"
        class="small quiet"
        aria-pressed={isHeld}
        onClick={() => {
          held.value = isHeld ? undefined : wireRows.value;
        }}
      >
        {isHeld ? 'Go on' : 'Pause'}
      </button>
      <button type="button" class="small quiet" disabled={value === undefined} onClick={attempt(har)}>
        HAR
      </button>
    </span>
  );
}

function Rows() {
  const rows = wireRows.value;
  const shown = shownRow.value;
  if (rows.length === 0) return <Nothing />;
  const onKeyDown = (event: KeyboardEvent) => {
    const places = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e9, End: 1e9 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' || event.key === ' ') open(rows.find(({ key }) => key === shown));
    else if (places === undefined) return;
    else move(places);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <VirtualList
      key={chat.value?.id ?? ''}
      items={rows}
      keyOf={({ key }) => key}
      estimate={44}
      follows={held.value === undefined}
      shown={shown}
      list={{
        class: 'rows',
        role: 'listbox',
        id: 'wire',
        'aria-label': 'What crossed the wire',
        tabIndex: 0,
        'aria-activedescendant': shown === undefined ? undefined : `row-${shown}`,
        onKeyDown,
      }}
      row={(row, index) => ({
        id: `row-${row.key}`,
        role: 'option',
        'aria-selected': row.key === shown,
        'aria-setsize': rows.length,
        'aria-posinset': index + 1,
        onClick: () => open(row),
      })}
      render={(row) => <Row row={row} />}
    />
  );
}

function Nothing() {
  const { filter } = place.value;
  const isEmpty = (service.value?.chats.size ?? 0) === 0;
  return (
    <div class="empty">
      {filter !== '' ? (
        <>
          <p>Nothing on the wire has “{filter}” in it.</p>
          <button type="button" class="small quiet" onClick={() => go({ filter: '' })}>
            Clear the filter
          </button>
        </>
      ) : (
        <p>
          {isEmpty
            ? 'Every request, answer and push is drawn here as it happens.'
            : 'Open a chat to see what crosses the wire in it. What belongs to no chat is shown while none is open.'}
        </p>
      )}
    </div>
  );
}
