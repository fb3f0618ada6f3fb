import { useSignal } from '@preact/signals';
import { isName } from '../../boundary/name.ts';
import icon from '../../demo/page/icon.svg';
import { keepToken } from './api/token.ts';
import { ChatList, listed } from './desk/chat-list.tsx';
import { ChatPane } from './desk/chat-pane.tsx';
import { Drawer, toggleDrawer } from './drawer/drawer.tsx';
import { ClockBar } from './head/clock-bar.tsx';
import { Keys } from './head/keys.tsx';
import { NoService } from './head/no-service.tsx';
import { ServiceList } from './head/service-list.tsx';
import type { View } from './state/address.ts';
import {
  announcement,
  followOn,
  go,
  isKnown,
  link,
  notice,
  place,
  service,
  serviceName,
} from './state/store.ts';
import { WirePane } from './wire/wire-pane.tsx';

/** The whole page. */
export function App() {
  const { view, drawer } = place.value;
  // A phone has one column for both.
  const isSetUp = drawer !== undefined;
  if (!isName(serviceName.value))
    return (
      <>
        <header class="head">
          <Wordmark />
        </header>
        {link.value === 'refused' ? <TokenForm /> : <NoService named={serviceName.value} />}
        <main class="columns" data-view="chats">
          <section class="pane who" data-pane="chats" aria-label="Services and chats">
            <ServiceList />
          </section>
        </main>
      </>
    );
  return (
    <>
      <header class="head">
        <Wordmark />
        <ClockBar />
        <span class="tools">
          <a
            href={`../demo/?service=${encodeURIComponent(serviceName.value)}`}
            target="_blank"
            rel="noopener"
            title="Opens in a new tab"
            aria-label="Customer’s page"
          >
            Customer<span class="possessive">’s page</span>
          </a>
          <a href="../docs/">API</a>
          <DrawerButton />
          <Keys />
        </span>
      </header>
      <Link />
      <main class="columns" data-view={view}>
        <section class="pane who" data-pane="chats" aria-label="Services and chats">
          <ServiceList />
          {listed.value.length === 0 ? service.value?.loaded !== false && <NoChats /> : <ChatList />}
          <Customer />
        </section>
        <section class="pane" data-pane="chat" aria-label="Conversation">
          <ChatPane />
        </section>
        <section
          class="pane"
          data-pane="wire"
          aria-label={place.value.drawer === undefined ? 'Wire' : 'Drawer'}
        >
          {place.value.drawer === undefined ? <WirePane /> : <Drawer part={place.value.drawer} />}
        </section>
      </main>
      <nav class="views" aria-label="Views">
        {VIEWS.map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-current={view === name && !(name === 'wire' && isSetUp) ? 'page' : undefined}
            onClick={() => go(name === 'wire' ? { view: name, drawer: undefined } : { view: name })}
          >
            {label}
          </button>
        ))}
      </nav>
      <p class="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </>
  );
}

function Wordmark() {
  return (
    <h1 class="wordmark">
      <img src={icon} alt="" width="24" height="24" />
      mock-gms
    </h1>
  );
}

function DrawerButton() {
  const isOpen = place.value.drawer !== undefined;
  return (
    <button
      type="button"
      class="small quiet"
      id="drawer-button"
      aria-expanded={isOpen}
      aria-keyshortcuts="d"
      onClick={() => toggleDrawer(isOpen)}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && isOpen) toggleDrawer(true);
      }}
    >
      Set up
    </button>
  );
}

const VIEWS: readonly (readonly [View, string])[] = [
  ['chats', 'Chats'],
  ['chat', 'Conversation'],
  ['wire', 'Wire'],
];

function NoChats() {
  return (
    <p class="empty-list">
      No chats yet. Start one below as the customer: it appears here, and you can join it as an agent.
    </p>
  );
}

/** The customer's page beside the desk. It waits until the desk hears of the chat that somebody starts in it. */
function Customer() {
  const isOpen = useSignal(true);
  return (
    <details
      class="frame"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <h2>Customer</h2>
      </summary>
      {isOpen.value && isKnown.value && (
        <iframe
          key={serviceName.value}
          title="The customer’s page"
          src={`../demo/?service=${encodeURIComponent(serviceName.value)}`}
        />
      )}
    </details>
  );
}

/** How the page stands to the server, where that is worth a word. */
function Link() {
  const state = link.value;
  if (state === 'refused') return <TokenForm />;
  if (state === 'given up')
    return (
      <p class="notice" role="alert">
        The server has not answered for an hour.{' '}
        <button type="button" class="link" onClick={() => void followOn()}>
          Try again
        </button>
      </p>
    );
  if (state === 'unanswered')
    return (
      <p class="notice" role="alert">
        No answer from the server yet. A browser keeps six connections to a server: if other tabs or windows
        of this server are open, close some of them.
      </p>
    );
  if (state === 'lost')
    return (
      <p class="notice" role="alert">
        The server does not answer. The console continues by itself as soon as it does.
      </p>
    );
  if (notice.value === '') return null;
  return (
    <p class="notice" role="alert">
      <span dir="auto">{notice}</span>{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          notice.value = '';
        }}
      >
        Dismiss
      </button>
    </p>
  );
}

function TokenForm() {
  const token = useSignal('');
  const submit = (event: Event) => {
    event.preventDefault();
    keepToken(token.value.trim());
    void followOn();
  };
  return (
    <form class="notice token" aria-label="Control token" onSubmit={submit}>
      <label>
        This server asks for its control token, which it printed when it started.{' '}
        <input
          type="password"
          autocomplete="off"
          value={token}
          onInput={({ currentTarget }) => {
            token.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="small">
        Use it
      </button>
    </form>
  );
}
