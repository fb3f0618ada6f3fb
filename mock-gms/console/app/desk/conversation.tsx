import { computed } from '@preact/signals';
import { pathOf } from '../api/request.ts';
import { download } from '../api/request-file.ts';
import type { ShownEntry, TranscriptEntry } from '../api/types.ts';
import { Name } from '../parts/name.tsx';
import { safeLink } from '../parts/safe-link.ts';
import { timeOfDay } from '../parts/time.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { CUSTOMER, isTranscript } from '../state/fold-entry.ts';
import { chat, go, place, service, serviceName } from '../state/store.ts';
import { carrierOf } from '../wire/exchanges.ts';
import { attempt } from './perform.ts';
import { isShown, sentenceOf } from './sentence.ts';

const rows = computed(() => chat.value?.log.filter(isShown) ?? []);

/** The entries that the open exchange brought. */
const carried = computed<ReadonlySet<number>>(() => {
  const { exchange, chat: id } = place.value;
  const open =
    exchange === undefined ? undefined : service.value?.exchanges.find(({ number }) => number === exchange);
  return new Set(open?.chatId === id ? open?.indices : []);
});

/** What was said and done in the open chat: the customer on the left, the staff on the right. */
export function Conversation() {
  return (
    <VirtualList
      key={place.value.chat ?? ''}
      items={rows.value}
      keyOf={keyOf}
      estimate={58}
      follows
      list={{ class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': 'Conversation', tabIndex: 0 }}
      render={(entry) => <Entry entry={entry} />}
    />
  );
}

function keyOf({ seq }: ShownEntry): string {
  return String(seq);
}

function Entry({ entry }: { readonly entry: ShownEntry }) {
  if (!isTranscript(entry)) return <Line text={sentenceOf(entry) ?? ''} at={entry.at} />;
  const { type, from } = entry;
  const sentence = sentenceOf(entry);
  if (sentence !== undefined)
    return <Line name={from.nickname} text={sentence} at={entry.at} index={entry.index} />;
  if (type === 'IdleAlert' || type === 'IdleClose' || type === 'Notice' || from.type === 'External')
    return <Line text={entry.text ?? type} at={entry.at} index={entry.index} name={from.nickname} />;
  return <Bubble entry={entry} />;
}

interface LineProps {
  readonly name?: string;
  readonly text: string;
  readonly at: number;
  readonly index?: number;
}

/** Something that happened, in the middle. */
function Line({ name, text, at, index }: LineProps) {
  return (
    <p class="line">
      <span class="line-text" dir="auto">
        {name !== undefined && (
          <>
            <Name text={name} />{' '}
          </>
        )}
        {text}
      </span>
      <time>{timeOfDay(at)}</time>
      {index !== undefined && <Position index={index} />}
    </p>
  );
}

function Bubble({ entry }: { readonly entry: TranscriptEntry }) {
  const { from, at, index, visibility, type, text = '' } = entry;
  const isCustomer = from.participantId === CUSTOMER;
  const isHidden = visibility === 'agents';
  const side = isCustomer ? 'customer' : 'staff';
  return (
    <div
      class={`said ${side}${isHidden ? ' hidden-from-customer' : ''}`}
      data-carried={carried.value.has(index)}
    >
      <p class="by">
        <Name text={from.nickname} /> <time>{timeOfDay(at)}</time> <Position index={index} />
        {isHidden && <span class="tag">the customer does not see this</span>}
      </p>
      {type === 'PushUrl' ? <Pushed url={text} /> : type === 'FileUploaded' ? <File entry={entry} /> : null}
      {type === 'CustomNotice' && <p class="kind">Custom notice</p>}
      {type !== 'PushUrl' && type !== 'FileUploaded' && (
        <p class="words" dir="auto">
          {text}
        </p>
      )}
    </div>
  );
}

/** An address that somebody pushed: it is shown in full, and opens only where it is one of the web. */
function Pushed({ url }: { readonly url: string }) {
  const href = safeLink(url);
  return (
    <p class="words" dir="auto">
      {href === undefined ? (
        url
      ) : (
        <a href={href} target="_blank" rel="noreferrer noopener">
          {url}
        </a>
      )}
    </p>
  );
}

function File({ entry }: { readonly entry: TranscriptEntry }) {
  const { file, userData = {} } = entry;
  const description = userData['file-description'];
  const name = typeof userData['file-name'] === 'string' ? userData['file-name'] : 'file';
  const { chat: id } = place.value;
  const get = () =>
    download(`${pathOf(serviceName.value, id)}/files/${encodeURIComponent(file?.id ?? '')}`, name);
  return (
    <p class="words">
      <span class="file-name" dir="auto">
        {name}
      </span>{' '}
      {file !== undefined && (
        <button type="button" class="small quiet" onClick={attempt(get)}>
          Download
        </button>
      )}
      {typeof description === 'string' && description !== '' && (
        <span class="file-description" dir="auto">
          {description}
        </span>
      )}
    </p>
  );
}

/** The place in the transcript; a click shows the exchange that brought it to the customer. */
function Position({ index }: { readonly index: number }) {
  const show = () => {
    const { chat: id } = place.value;
    const carrier = id === undefined ? undefined : carrierOf(service.value?.exchanges ?? [], id, index);
    if (carrier !== undefined) go({ exchange: carrier.number, view: 'wire', drawer: undefined });
  };
  return (
    <button
      type="button"
      class="position"
      title="Position. Shows what carried it."
      aria-label={`Entry ${index}: show what carried it`}
      onClick={show}
    >
      {index}
    </button>
  );
}
