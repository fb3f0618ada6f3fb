import { useSignal } from '@preact/signals';
import { SETTINGS } from '../../../services/settings.ts';
import { service as shown } from '../state/store.ts';
import { type SettingName, SettingRow } from './setting-row.tsx';

/** The profile first: it sets others. Which script plays is chosen beside the scripts. */
const NAMES: readonly SettingName[] = [
  'profile',
  ...(Object.keys(SETTINGS) as SettingName[]).filter((name) => name !== 'script' && name !== 'profile'),
];

/** Every setting of the service; each change acts at once. */
export function SettingsPart({ service }: { readonly service: string }) {
  const filter = useSignal('');
  const settings = shown.value?.settings;
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = NAMES.filter((name) => {
    const text = `${name} ${SETTINGS[name].about}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <input
        type="search"
        aria-label="Find a setting"
        placeholder="Find a setting: idle, file, apikey…"
        value={filter}
        onInput={({ currentTarget }) => {
          filter.value = currentTarget.value;
        }}
      />
      <p class="hint">Each change acts at once. Times are seconds.</p>
      <ul class="settings">
        {found.map((name) => (
          <SettingRow key={name} service={service} name={name} value={settings?.[name]} />
        ))}
      </ul>
      {found.length === 0 && <p class="hint">No setting has that in it.</p>}
    </>
  );
}
