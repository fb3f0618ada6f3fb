import { pathOf, request } from '../api/request.ts';
import { CopyLink } from '../parts/copy-link.tsx';
import { Name } from '../parts/name.tsx';
import { span } from '../parts/time.ts';
import { visible } from '../parts/visible.ts';
import { serviceNow } from '../state/clock.ts';
import { CUSTOMER, customerOf } from '../state/fold-entry.ts';
import { chat, place, service, serviceName } from '../state/store.ts';
import type { ChatView } from '../state/world.ts';
import { Composer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { jumpToDeadline } from './jump-to-deadline.ts';
import { attempt } from './perform.ts';
import { SaveChat } from './save-chat.tsx';

/** The open chat: who is in it, what was said, and where one answers. */
export function ChatPane() {
  const { value } = chat;
  if (value === undefined) return <NoChat />;
  return (
    <>
      <Head chat={value} />
      <Conversation />
      <TypingNow chat={value} />
      <Composer service={serviceName.value} />
    </>
  );
}

function NoChat() {
  if (service.value?.loaded === false) return <div class="empty" />;
  const isGone = place.value.chat !== undefined;
  const hasChats = (service.value?.chats.size ?? 0) > 0;
  return (
    <div class="empty">
      <h2>
        {isGone ? 'This chat is not here' : hasChats ? 'No chat is open' : 'Waiting for the first chat'}
      </h2>
      <p>
        {hasChats
          ? 'Choose one on the left. The arrow keys go from one to the next.'
          : 'Start one as the customer, in the frame beside this, or with a page of yours. It opens here by itself.'}
      </p>
    </div>
  );
}

function Head({
  chat: { id, participants, userData, ended, deadlines, script, attachments },
}: {
  chat: ChatView;
}) {
  const customer = customerOf({ participants });
  const others = participants.filter(({ participantId, present }) => participantId !== CUSTOMER && present);
  return (
    <header class="pane-head chat-head">
      <h2>
        <Name text={customer?.nickname ?? '…'} />
        <span class="tag">{ended ? 'ended' : attachments > 0 ? 'push' : 'polling'}</span>
      </h2>
      <p class="people">
        {others.length === 0 && !ended && <span class="hint">Nobody of the staff is here.</span>}
        {others.length > 0 && ended && <span class="hint">At the end:</span>}
        {others.map(({ participantId, nickname, type, bot, silent }) => (
          <span key={participantId} class={`person${silent ? ' hidden-from-customer' : ''}`}>
            <Name text={nickname} />{' '}
            <span class="hint" title={type === 'External' ? EXTERNAL : undefined}>
              {bot ? 'bot' : type.toLowerCase()}
              {silent ? ', silent' : ''}
            </span>
          </span>
        ))}
      </p>
      {deadlines.length > 0 && <Deadlines id={id} deadlines={deadlines} />}
      {script !== undefined && !ended && <ScriptLine id={id} script={script} />}
      <div class="chat-foot">
        <AttachedData data={userData} />
        <CopyLink chat={id} />
      </div>
      <SaveChat key={id} id={id} />
    </header>
  );
}

const EXTERNAL = 'No person: the system of the contact centre, or a workflow, speaks here.';

const KINDS = {
  idleAlert: 'idle alert',
  idleClose: 'idle close',
  absence: 'customer counts as gone',
  forgotten: 'chat is removed',
} as const;

/** What time will bring, counting down, each with a jump of the clock to that moment. */
function Deadlines({ id, deadlines }: Pick<ChatView, 'id' | 'deadlines'>) {
  return (
    <ul class="deadlines" aria-label="What time will bring">
      {deadlines.map(({ kind, at }) => (
        <li key={kind}>
          {KINDS[kind]} in <span class="count">{span(at - serviceNow.value)}</span>{' '}
          <button
            type="button"
            class="link"
            aria-label={`jump to this time: ${KINDS[kind]}`}
            onClick={attempt(() => jumpToDeadline(serviceName.value, id, kind))}
          >
            jump to this time
          </button>
        </li>
      ))}
    </ul>
  );
}

function ScriptLine({
  id,
  script,
}: {
  readonly id: string;
  readonly script: NonNullable<ChatView['script']>;
}) {
  const action = script.paused ? 'resume' : 'pause';
  const tell = (command: string) =>
    attempt(() => request('POST', `${pathOf(serviceName.value, id)}/script`, { action: command }));
  return (
    <p class="script">
      Script <Name text={script.name} />{' '}
      {script.failure === undefined ? (
        <>
          {script.paused ? 'is paused' : 'plays'}{' '}
          <button type="button" class="link" onClick={tell(action)}>
            {script.paused ? 'resume it' : 'pause it'}
          </button>
        </>
      ) : (
        <>
          failed: <span dir="auto">{script.failure}</span>
        </>
      )}{' '}
      <button type="button" class="link" onClick={tell('restart')}>
        start it again
      </button>
    </p>
  );
}

function AttachedData({ data }: { readonly data: ChatView['userData'] }) {
  const entries = Object.entries(data);
  if (entries.length === 0) return null;
  return (
    <details class="data">
      <summary>Attached data ({entries.length})</summary>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt dir="auto">{name}</dt>
            <dd dir="auto">{typeof value === 'string' ? value : visible(JSON.stringify(value))}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Who is typing, and what, as far as it is told. */
function TypingNow({ chat: { typing, participants, typingPreview, ended } }: { readonly chat: ChatView }) {
  const names = participants.filter(({ participantId, present }) => typing.has(participantId) && present);
  if (ended || names.length === 0) return <p class="typing" />;
  return (
    <p class="typing">
      {names.map(({ participantId, nickname }) => (
        <span key={participantId}>
          <Name text={nickname} /> is typing
          {participantId === CUSTOMER && typingPreview !== '' && (
            <>
              : <q dir="auto">{typingPreview}</q>
            </>
          )}{' '}
        </span>
      ))}
    </p>
  );
}
