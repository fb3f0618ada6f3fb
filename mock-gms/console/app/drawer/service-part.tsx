import { useSignal } from '@preact/signals';
import { pathOf, request } from '../api/request.ts';
import { download } from '../api/request-file.ts';
import type { DeskCall } from '../desk/act.ts';
import { InCode } from '../desk/in-code.tsx';
import { attempt } from '../desk/perform.ts';
import { Confirm } from '../parts/confirm.tsx';
import { go } from '../state/store.ts';
import { dropDrafts } from './script-drafts.ts';

/** The service as a whole: kept in a file, brought back from one, taken back to the beginning, removed, or another one. */
export function ServicePart({ service }: { readonly service: string }) {
  const path = pathOf(service);
  return (
    <>
      <h3>Save and restore</h3>
      <p class="hint">
        A snapshot is a file with all chats and their keys, the settings, the faults and the time. The
        contents of sent files are not in it.
      </p>
      <div class="buttons">
        <button type="button" onClick={attempt(() => download(`${path}/snapshot`, `${service}.json`))}>
          Save a snapshot
        </button>
      </div>
      <Restore service={service} />
      <h3>Reset or remove</h3>
      <p class="hint">
        A reset deletes all chats, the faults and the journal. The clock shows real time again, and the
        settings are those that the service was created with.
      </p>
      <div class="buttons">
        <Confirm
          label="Reset the service"
          question="This deletes all chats, the faults and the journal of this service."
          onConfirm={attempt(() => request('POST', `${path}/reset`))}
        />
        <Confirm
          label="Remove the service"
          question="This deletes the service with everything in it."
          onConfirm={attempt(async () => {
            await request('DELETE', path);
            dropDrafts(service);
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
    said.value = 'Restored: the service is as it was when the snapshot was taken.';
    go({ chat: undefined, exchange: undefined });
  };
  return (
    <>
      <label class="field wide">
        Restore from a file
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
            label="Restore"
            question="This replaces everything that the service has now."
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

/** @throws Error for a file that is not even JSON; what is wrong with others the server says */
function snapshotIn(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null)
    throw new Error('This file is not a snapshot of mock-gms.');
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
        <button type="submit">Create</button>
      </div>
    </form>
  );
}
