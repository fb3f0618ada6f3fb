import { type Signal, useSignal } from '@preact/signals';
import { type LearnedProfile, profileLabel } from '../../../services/learned/learned-profile.ts';
import { SETTINGS } from '../../../services/settings.ts';
import { pathOf, request } from '../api/request.ts';
import { messageOf } from '../desk/perform.ts';
import { visible } from '../parts/visible.ts';
import { readSetting, type SettingName, writtenSetting } from './setting-text.ts';

export type { SettingName };

interface Props {
  readonly service: string;
  readonly name: SettingName;
  /** As it is now; undefined where it has no value. */
  readonly value: unknown;
}

/** One setting: what it is, what it is for, and the way back to its default. */
export function SettingRow({ service, name, value }: Props) {
  const { about, initial } = SETTINGS[name];
  const problem = useSignal('');
  /** What is being written; undefined while the field shows the value. */
  const draft = useSignal<string | undefined>(undefined);
  const isChanged = JSON.stringify(value) !== JSON.stringify(initial);
  const set = async (next: unknown) => {
    const written = draft.value;
    try {
      await request('PATCH', pathOf(service), { [name]: next });
      // What was written since stays.
      if (draft.value !== written) return;
      problem.value = '';
      draft.value = undefined;
    } catch (error) {
      problem.value = messageOf(error);
    }
  };
  return (
    <li class="setting" data-changed={isChanged}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is one of three kinds */}
      <label>
        <span class="setting-name">{name}</span>
        <Input
          name={name}
          value={value}
          draft={draft}
          onSet={set}
          onProblem={(text) => {
            problem.value = text;
          }}
        />
      </label>
      <p class="hint">
        {about.split('`').map((part, place) => (place % 2 === 0 ? part : <code key={place}>{part}</code>))}
      </p>
      {name === 'profile' && <LearnedFrom profile={value} />}
      {isChanged && (
        <button type="button" class="link" onClick={() => void set(null)}>
          back to {initial === undefined ? 'nothing' : writtenSetting(initial) || 'an empty text'}
          <span class="visually-hidden">: {name}</span>
        </button>
      )}
      <p class="wrong" role="status" dir="auto">
        {problem}
      </p>
    </li>
  );
}

function LearnedFrom({ profile }: { readonly profile: unknown }) {
  if (typeof profile !== 'object' || profile === null) return null;
  return (
    <p class="hint" dir="auto">
      {visible(`Learned from ${profileLabel(profile as LearnedProfile)}`)}
    </p>
  );
}

interface InputProps extends Pick<Props, 'name' | 'value'> {
  readonly draft: Signal<string | undefined>;
  readonly onSet: (next: unknown) => Promise<void>;
  readonly onProblem: (text: string) => void;
}

function Input({ name, value, draft, onSet, onProblem }: InputProps) {
  const { kind, initial } = SETTINGS[name];
  if (typeof initial === 'boolean')
    return (
      <input
        type="checkbox"
        checked={value === true}
        onChange={({ currentTarget }) => void onSet(currentTarget.checked)}
      />
    );
  if (kind.choices !== undefined)
    return (
      <select value={writtenSetting(value)} onChange={({ currentTarget }) => void onSet(currentTarget.value)}>
        {typeof value === 'object' && <option value={writtenSetting(value)}>as it was learned</option>}
        {kind.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  const commit = () => {
    if (draft.value === undefined) return;
    const next = readSetting(name, draft.value);
    if (next !== null && !kind.accepts(next)) onProblem(`${name} takes ${kind.expects}`);
    else void onSet(next);
  };
  return (
    <input
      type="text"
      inputMode={typeof initial === 'number' ? 'numeric' : 'text'}
      dir="auto"
      autocomplete="off"
      placeholder={name === 'basic' ? 'name:password' : initial === undefined ? 'not set' : undefined}
      value={draft.value ?? writtenSetting(value)}
      onInput={({ currentTarget }) => {
        draft.value = currentTarget.value;
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit();
      }}
      onBlur={commit}
    />
  );
}
