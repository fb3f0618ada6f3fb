import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import { Problem } from '../parts/problem.tsx';
import { chat } from '../state/store.ts';
import type { Act, DeskCall, Field, Scene, Values } from './act.ts';
import { InCode } from './in-code.tsx';
import { useOnce } from './once.ts';
import { messageOf, perform } from './perform.ts';
import { noteMine } from './speaker.ts';

interface Props {
  readonly act: Act;
  readonly scene: Scene;
  readonly onDone: () => void;
}

/** The form of an act, with the call that does the same. */
export function ActForm({ act, scene, onDone }: Props) {
  const fields = act.fields(scene);
  const values = useSignal<Values>(Object.fromEntries(fields.map(({ name, value = '' }) => [name, value])));
  const file = useSignal<File | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const once = useOnce();
  const problem = useSignal('');
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [act]);

  const call = callOf(act, values.value, scene);
  const submit = (event: Event) => {
    event.preventDefault();
    if (call === undefined) return;
    problem.value = '';
    void once(async () => {
      try {
        const letGoOn = act.pausesScript ? await pauseScript(scene) : undefined;
        const joined = await perform(call, bodyOf(call, file.value, values.value)).catch(async (error) => {
          await letGoOn?.();
          throw error;
        });
        if (joined !== undefined && act.speaks === true) noteMine(scene.chat, joined);
        onDone();
      } catch (error) {
        problem.value = messageOf(error);
      }
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  return (
    <form ref={form} class="act-form" aria-label={act.title} onSubmit={submit} onKeyDown={onKeyDown}>
      <h3>{act.title}</h3>
      <div class="fields">
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={values.value[field.name] ?? ''}
            onChange={(value) => {
              values.value = { ...values.value, [field.name]: value };
            }}
            onFile={(chosen) => {
              file.value = chosen;
            }}
          />
        ))}
      </div>
      {call === undefined && (
        <p class="hint" role="status">
          A field that takes JSON holds something else.
        </p>
      )}
      <Problem text={problem.value} />
      <div class="buttons">
        <button type="submit" disabled={call === undefined}>
          {act.does}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          Cancel
        </button>
      </div>
      <InCode call={call} />
    </form>
  );
}

/** A person takes over: the script that plays waits until somebody lets it go on. Resolves with what does so. */
async function pauseScript({ service, chat: id }: Scene): Promise<(() => Promise<unknown>) | undefined> {
  const { script } = chat.peek() ?? {};
  if (script === undefined) return undefined;
  const tell = (action: string) => request('POST', `${pathOf(service, id)}/script`, { action });
  // What the page knows may be a moment old: a script that is paused stays so, and one that is over lets anybody join.
  const hasPaused = await tell('pause').then(
    () => true,
    () => false,
  );
  return hasPaused && !script.paused ? () => tell('resume') : undefined;
}

/** Undefined as long as a field that is JSON is none. */
function callOf(act: Act, values: Values, scene: Scene): DeskCall | undefined {
  try {
    return act.call(values, scene);
  } catch {
    return undefined;
  }
}

function bodyOf(call: DeskCall, file: File | undefined, { description = '' }: Values): object | undefined {
  if (file === undefined) return call.body;
  const form = new FormData();
  if (description !== '') form.append('description', description);
  form.append('file', file);
  return form;
}

interface InputProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFile?: (file: File | undefined) => void;
}

/** One field with its label. */
export function FieldInput({ field, value, onChange, onFile }: InputProps) {
  const { label, kind, choices = [], required = false, placeholder } = field;
  if (kind === 'flag')
    return (
      <label class="flag">
        <input
          type="checkbox"
          checked={value === 'true'}
          onChange={({ currentTarget }) => onChange(String(currentTarget.checked))}
        />
        {label}
      </label>
    );
  if (kind === 'choice')
    return (
      <label class="field">
        {label}
        <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {choices.map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </select>
      </label>
    );
  if (kind === 'file')
    return (
      <label class="field">
        {label}
        <input
          type="file"
          required={required}
          onChange={({ currentTarget }) => onFile?.(currentTarget.files?.[0])}
        />
      </label>
    );
  if (kind === 'long')
    return (
      <label class="field wide">
        {label}
        <textarea
          rows={4}
          dir="auto"
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
    );
  return (
    <label class="field">
      {label}
      <input
        type="text"
        dir="auto"
        required={required}
        placeholder={placeholder}
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
