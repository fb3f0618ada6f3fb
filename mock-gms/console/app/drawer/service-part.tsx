import { useSignal } from '@preact/signals';
import { download, pathOf, request } from '../api/request.ts';
import type { DeskCall } from '../desk/act.ts';
import { InCode } from '../desk/in-code.tsx';
import { attempt } from '../desk/perform.ts';
import { Confirm } from '../parts/confirm.tsx';
import { go } from '../state/store.ts';

/** The service as a whole: kept in a file, brought back from one, taken back to the beginning, removed, or another one. */
export function ServicePart({ service }: { readonly service: string }) {
  const path = pathOf(service);
  return (
    <>
      <h3>Keep</h3>
      <p class="hint">All chats with their keys, settings, faults and the time. Not the bytes of files.</p>
      <div class="buttons">
        <button type="button" onClick={attempt(() => download(`${path}/snapshot`, `${service}.json`))}>
          Save a snapshot
        </button>
      </div>
      <Restore service={service} />
      <h3>Begin again</h3>
      <p class="hint">Chats, faults and journal go; settings are those that it was set up with.</p>
      <div class="buttons">
        <Confirm
          label="Reset the service"
          question="Everything that it has now is gone then."
          onConfirm={attempt(() => request('POST', `${path}/reset`))}
        />
        <Confirm
          label="Remove it"
          question="The service and everything in it is gone then."
          onConfirm={attempt(async () => {
            await request('DELETE', path);
            go({ service: undefined, chat: undefined, exchange: undefined, drawer: undefined });
          })}
        />
      </div>
      <InCode call={{ method: 'POST', path: `${path}/reset`, handle: 'await service.reset();' }} />
      <Another />
    </>
  );
}

function Restore({ service }: { readonly service: string }) {
  const chosen = useSignal<File | undefined>(undefined);
  const said = useSignal('');
  const call: DeskCall = {
    method: 'PUT',
    path: `${pathOf(service)}/snapshot`,
    handle: "await service.restore(JSON.parse(await readFile('snapshot.json', 'utf8')));",
  };
  const restore = async () => {
    const { value: file } = chosen;
    if (file === undefined) return;
    said.value = '';
    await request(call.method, call.path, snapshotIn(await file.text()));
    said.value = 'The service is what it was when the snapshot was taken.';
    go({ chat: undefined, exchange: undefined });
  };
  return (
    <>
      <label class="field wide">
        Bring back from a file
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ currentTarget }) => {
            chosen.value = currentTarget.files?.[0];
            said.value = '';
          }}
        />
      </label>
      {chosen.value !== undefined && (
        <div class="buttons">
          <Confirm
            label="Restore it"
            question="What the service has now is gone then."
            onConfirm={attempt(restore)}
          />
        </div>
      )}
      <p class="hint" role="status">
        {said}
      </p>
    </>
  );
}

/** @throws Error for a file that is no snapshot at all; what is wrong with others the server says */
function snapshotIn(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('This file is not a snapshot: it is not JSON.');
  }
  if (typeof value !== 'object' || value === null) throw new Error('This file is not a snapshot.');
  return value;
}

function Another() {
  const name = useSignal('');
  const make = async () => {
    await request('PATCH', pathOf(name.value), {});
    go({ service: name.value, chat: undefined, exchange: undefined });
  };
  return (
    <form
      class="act-form"
      aria-label="Another service"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(make)();
      }}
    >
      <h3>Another service</h3>
      <div class="fields">
        <label class="field">
          Name
          <input
            type="text"
            dir="auto"
            required
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
          />
        </label>
        <button type="submit">Set it up</button>
      </div>
    </form>
  );
}
