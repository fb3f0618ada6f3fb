import { chat } from '../state/store.ts';
import { ActForm } from './act-form.tsx';
import { ACTS, type ActName } from './acts.ts';
import { AnswersForm } from './answers-form.tsx';
import { draftOf } from './drafts.ts';
import { openForm } from './open-form.ts';
import { speaker } from './speaker.ts';
import { Writing } from './writing.tsx';

const BUTTONS: readonly ActName[] = [
  'url',
  'file',
  'notice',
  'data',
  'transfer',
  'supervisor',
  'bargeIn',
  'park',
  'leave',
  'end',
];

/** Where somebody of the staff writes, and does everything else. */
export function Composer({ service }: { readonly service: string }) {
  const { value } = chat;
  if (value === undefined) return null;
  const scene = { service, chat: value.id, by: speaker.value?.participantId ?? 0 };
  const form = openForm.value;
  const close = () => {
    openForm.value = undefined;
    document.getElementById('composer')?.focus();
  };
  if (value.ended) return <Over unsent={draftOf(value.id).value} />;
  return (
    <div class="composer">
      {form === 'answers' && <AnswersForm onDone={close} />}
      {form !== undefined && form !== 'answers' && (
        <ActForm key={`${form} ${value.id}`} act={ACTS[form]} scene={scene} onDone={close} />
      )}
      {scene.by === 0 ? <Joining /> : <Writing key={value.id} scene={scene} />}
      <Buttons isIn={scene.by > 0} />
    </div>
  );
}

/** What was begun when the other side ended the chat can still be read and copied. */
function Over({ unsent }: { readonly unsent: string }) {
  return (
    <div class="composer over">
      <p>This chat has ended. What was said stays here for a while.</p>
      {unsent !== '' && (
        <label class="field wide">
          Not sent
          <textarea readOnly rows={2} dir="auto" value={unsent} />
        </label>
      )}
    </div>
  );
}

function Joining() {
  if (openForm.value === 'join') return null;
  return (
    <div class="joining">
      <p>Join to answer. The customer sees that somebody came.</p>
      <button
        type="button"
        id="composer"
        onClick={() => {
          openForm.value = 'join';
        }}
      >
        Join as agent
      </button>
    </div>
  );
}

function Buttons({ isIn }: { readonly isIn: boolean }) {
  const isSilent = speaker.value?.silent ?? false;
  const isAsync = chat.value?.userData.GCTI_Chat_AsyncMode === 'true';
  const canDo: Partial<Record<ActName, boolean>> = { bargeIn: isSilent, park: isAsync };
  const names = BUTTONS.filter((name) => (isIn || !ACTS[name].needsSpeaker) && (canDo[name] ?? true));
  return (
    <div class="acts" role="toolbar" aria-label="What else can be done">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          class="small quiet"
          aria-expanded={openForm.value === name}
          aria-keyshortcuts={'key' in ACTS[name] ? (ACTS[name] as { key: string }).key : undefined}
          onClick={() => {
            openForm.value = openForm.value === name ? undefined : name;
          }}
        >
          {LABELS[name]}
        </button>
      ))}
    </div>
  );
}

const LABELS: Readonly<Record<ActName, string>> = {
  join: 'Join',
  url: 'URL',
  file: 'File',
  notice: 'Notice',
  data: 'Data',
  transfer: 'Transfer',
  supervisor: 'Supervisor',
  bargeIn: 'Barge in',
  park: 'Park',
  leave: 'Leave',
  end: 'End',
};
