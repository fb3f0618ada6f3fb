import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import { attempt } from '../desk/perform.ts';
import { service as shown } from '../state/store.ts';
import { draftOf, lastEdited, noteEdited } from './script-drafts.ts';
import { ScriptEditor } from './script-editor.tsx';

interface ListedScript {
  readonly name: string;
  readonly builtIn: boolean;
  readonly yaml?: string;
}

/** What a new script begins with. */
const FIRST_LINES = `steps:
  - wait: 1s
  - join: Ada
  - say: "Hello {{nickname}}, how can I help you?"
  - hear: any
  - say: "Thank you, I am looking that up."
`;

const NEW = '';

const UNSAVED: ListedScript = { name: NEW, builtIn: false, yaml: FIRST_LINES };

/** Which script answers new chats, and the texts of all of them. */
export function ScriptsPart({ service }: { readonly service: string }) {
  const scripts = useSignal<readonly ListedScript[]>([]);
  /** The script that is edited; `NEW` for one that is not saved yet. */
  const edited = useSignal<ListedScript>(UNSAVED);
  /** Whether it is the one that is to be edited first: what is written before would go into another. */
  const isReady = useSignal(false);
  const plays = shown.value?.settings?.script ?? 'none';
  const path = pathOf(service);
  const load = async () => {
    scripts.value = await request<ListedScript[]>('GET', `${path}/scripts`).catch(() => []);
  };
  const edit = async (name: string) => {
    noteEdited(service, name);
    edited.value =
      name === NEW
        ? UNSAVED
        : await request<ListedScript>('GET', `${path}/scripts/${encodeURIComponent(name)}`);
  };
  const isKnown = shown.value?.settings !== undefined;
  useEffect(() => {
    attempt(async () => {
      await load();
      const first = lastEdited(service) ?? (plays === 'none' ? NEW : plays);
      if (first !== NEW)
        await edit(first).finally(() => {
          isReady.value = true;
        });
      isReady.value = true;
    })();
    // What plays at the beginning is what one looks at first.
  }, [isKnown]);
  const choose = (name: string) => attempt(() => request('PATCH', path, { script: name }))();
  const nameOf = (script: string) =>
    `${script === NEW ? 'a new script' : script}${draftOf(service, script) === undefined ? '' : ' (not saved)'}`;
  const { name, yaml, builtIn } = edited.value;
  return (
    <>
      <div class="fields">
        <label class="field">
          New chats are answered by
          <select value={plays} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="none">nobody</option>
            {scripts.value.map((each) => (
              <option key={each.name} value={each.name}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          Edit
          <select value={name} onChange={({ currentTarget: { value } }) => attempt(() => edit(value))()}>
            <option value={NEW}>{nameOf(NEW)}</option>
            {scripts.value.map((each) => (
              <option key={each.name} value={each.name}>
                {nameOf(each.name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {builtIn && <p class="hint">Saving replaces the built-in script of this name, in this service only.</p>}
      {!isReady.value ? null : yaml === undefined ? (
        <p class="hint">This script was added as code or as an object, so there is no text to edit.</p>
      ) : (
        <ScriptEditor
          key={name}
          service={service}
          script={name}
          name={name === NEW ? 'my-script' : name}
          text={yaml}
          onSaved={(saved) => {
            void load();
            attempt(() => edit(saved))();
          }}
        />
      )}
    </>
  );
}
