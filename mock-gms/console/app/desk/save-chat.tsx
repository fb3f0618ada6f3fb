import { useSignal } from '@preact/signals';
import { download, pathOf } from '../api/request.ts';
import { serviceName } from '../state/store.ts';
import { attempt } from './perform.ts';

/** What a chat can be saved as: what the button says, and where it comes from. */
const FORMS = [
  { title: 'Script (YAML)', path: 'as-script', query: {} },
  { title: 'Playwright test', path: 'as-test', query: { runner: 'playwright' } },
  { title: 'node:test', path: 'as-test', query: { runner: 'node' } },
] as const;

/** Saves the open chat as it is now, with any participants: as a script that plays it again, or as a test. */
export function SaveChat({ id }: { readonly id: string }) {
  const name = useSignal('');
  const save = ({ path, query }: (typeof FORMS)[number]) => {
    const more = new URLSearchParams({ ...query, ...(name.value !== '' && { name: name.value }) });
    return download(`${pathOf(serviceName.value, id)}/${path}?${more}`);
  };
  return (
    <details class="data">
      <summary>Save this chat</summary>
      <p class="hint">
        A script plays the staff’s part again. A test plays both sides and compares the transcript.
      </p>
      <div class="save-as">
        <label>
          Name{' '}
          <input
            value={name.value}
            placeholder="saved"
            dir="auto"
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
          />
        </label>
        {FORMS.map((form) => (
          <button key={form.title} type="button" class="small quiet" onClick={attempt(() => save(form))}>
            {form.title}
          </button>
        ))}
      </div>
    </details>
  );
}
