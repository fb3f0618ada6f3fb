import { useEffect } from 'preact/hooks';
import { Name } from '../parts/name.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { DRAWERS, type Drawer as Part } from '../state/address.ts';
import { go, isKnown, service, serviceName } from '../state/store.ts';
import { NotYet } from './not-yet.tsx';
import { ScriptsPart } from './scripts-part.tsx';
import { ServicePart } from './service-part.tsx';
import { SettingsPart } from './settings-part.tsx';

const TITLES: Readonly<Record<Part, string>> = {
  scripts: 'Scripts',
  settings: 'Settings',
  service: 'Snapshot',
};

/** Opens the drawer, or closes it; the focus goes back to the button that does both. */
export function toggleDrawer(isOpen: boolean): void {
  go(isOpen ? { drawer: undefined } : { drawer: 'scripts', view: 'wire' });
  if (isOpen) document.getElementById('drawer-button')?.focus();
}

/** What belongs to the chosen service as a whole. It lies over the wire. */
export function Drawer({ part }: { readonly part: Part }) {
  const name = serviceName.value;
  const isMissing = isKnown.value && service.value === undefined;
  // A field that is there before its value would be written into, and then overwritten.
  const isHere = service.value?.settings !== undefined;
  useEffect(() => {
    // Where the keys were went away with the wire, or they were nowhere.
    if (document.activeElement === document.body) document.getElementById(`drawer-${part}`)?.focus();
  }, []);
  return (
    <section
      class="drawer"
      aria-label={`Set up ${name}`}
      onKeyDown={({ key }) => {
        if (key === 'Escape') toggleDrawer(true);
      }}
    >
      <header class="pane-head">
        <h2>
          <Name text={name} />
        </h2>
        <button
          type="button"
          class="small quiet"
          aria-label="Close the drawer"
          onClick={() => toggleDrawer(true)}
        >
          ✕
        </button>
      </header>
      <Tabs
        id="drawer"
        label="Parts of the service"
        tabs={DRAWERS.map((each) => [each, TITLES[each]])}
        open={part}
        onOpen={(next) => go({ drawer: next })}
      >
        {part !== 'service' && isMissing && <NotYet service={name} />}
        {part === 'scripts' && isHere && <ScriptsPart key={name} service={name} />}
        {part === 'settings' && isHere && <SettingsPart key={name} service={name} />}
        {part === 'service' && <ServicePart key={name} service={name} />}
      </Tabs>
    </section>
  );
}
