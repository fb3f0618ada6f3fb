import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type NamedText, requestFile, saveFile } from '../api/request-file.ts';
import { Copy } from '../parts/copy.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { Pace } from '../state/pace.ts';
import { serviceName } from '../state/store.ts';
import { prettyBody } from '../wire/pretty.ts';
import { InCode } from './in-code.tsx';
import { messageOf } from './perform.ts';
import { aboutOf, handleOfForm, pathOfForm, SAVED_FORMS, type SavedForm, titleOf } from './saved-forms.ts';

/** Saves the open chat as it is now, to be played again; each form is shown first. */
export function SaveChat({ id }: { readonly id: string }) {
  const isOpen = useSignal(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen.value) dialog.current?.showModal();
  }, [isOpen.value]);
  const close = () => {
    isOpen.value = false;
  };
  return (
    <div class="save-chat">
      <button
        type="button"
        class="small quiet"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        Save this chat…
      </button>
      {isOpen.value && (
        <dialog ref={dialog} class="save-as" aria-label="Save this chat" onClose={close}>
          <Saving service={serviceName.value} id={id} onClose={close} />
        </dialog>
      )}
    </div>
  );
}

/** Characters of a file that are shown; more would take long to lay out. */
const MOST_SHOWN = 100_000;

/** Milliseconds from one look at the file to the next, while its name is written. */
const LOOK_AGAIN = 300;

interface Props {
  readonly service: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** The file that came from a path, or why it did not. */
interface Found {
  readonly path: string;
  readonly file?: NamedText;
  readonly problem?: string;
}

function Saving({ service, id, onClose }: Props) {
  const form = useSignal<SavedForm>('script');
  const name = useSignal('');
  const found = useSignal<Found>({ path: '' });
  const path = pathOfForm(service, id, form.value, name.value);
  const asked = useRef(path);
  asked.current = path;
  const pace = useRef(
    new Pace(async () => {
      const { current } = asked;
      found.value = await requestFile(current).then(
        (file) => ({ path: current, file }),
        (error: unknown) => ({
          path: current,
          problem: messageOf(error),
        }),
      );
    }, LOOK_AGAIN),
  ).current;
  useEffect(() => pace.ask(), [path, pace]);
  // What was found for another form or name is not what is saved.
  const { file: value, problem }: Found = found.value.path === path ? found.value : { path };
  return (
    <>
      <h2>Save this chat</h2>
      {form.value !== 'har' && (
        <label class="field wide">
          Name
          <input
            value={name.value}
            placeholder="saved"
            dir="auto"
            autocomplete="off"
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
          />
        </label>
      )}
      <Tabs
        id="save"
        label="What the chat is saved as"
        tabs={SAVED_FORMS.map((each) => [each, titleOf(each)])}
        open={form.value}
        onOpen={(next) => {
          form.value = next;
        }}
      >
        <p class="hint">{aboutOf(form.value)}</p>
        {problem !== undefined && <p class="wrong">{problem}</p>}
        <Preview file={value} isHar={form.value === 'har'} />
        <InCode call={{ method: 'GET', path, handle: handleOfForm(form.value, name.value) }} />
      </Tabs>
      <div class="buttons">
        <button
          type="button"
          disabled={value === undefined}
          onClick={() => {
            if (value !== undefined) saveFile(value);
          }}
        >
          Save{value === undefined ? '' : ` ${value.name}`}
        </button>
        {value !== undefined && <Copy text={value.text} />}
        <button type="button" class="quiet" onClick={onClose}>
          Close
        </button>
      </div>
    </>
  );
}

function Preview({ file, isHar }: { readonly file: NamedText | undefined; readonly isHar: boolean }) {
  if (file === undefined) return <pre class="preview">…</pre>;
  const text = isHar ? prettyBody(file.text, 'json') : file.text;
  return (
    <>
      <pre class="preview" dir="ltr">
        {text.slice(0, MOST_SHOWN)}
      </pre>
      {text.length > MOST_SHOWN && <p class="hint">The file goes on: this is its beginning.</p>}
    </>
  );
}
