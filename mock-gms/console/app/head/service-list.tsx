import { useEffect, useRef } from 'preact/hooks';
import { isName } from '../../../boundary/name.ts';
import { profileLabel } from '../../../services/learned/learned-profile.ts';
import { CopyLink } from '../parts/copy-link.tsx';
import { Name } from '../parts/name.tsx';
import { visible } from '../parts/visible.ts';
import { go, isKnown, place, serviceName, service as shown, world } from '../state/store.ts';
import { newService, runningIn, type ServiceView } from '../state/world.ts';

/** The services of the server, each with its running chats. */
export function ServiceList() {
  const known = [...world.value.services.values()];
  const name = serviceName.value;
  // One that the address names is there, though its first chat is yet to come.
  const isNew =
    isKnown.value && place.value.service !== undefined && shown.value === undefined && isName(name);
  const services = isNew ? [...known, newService(name)] : known;
  const profile = shown.value?.settings?.profile;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-name="shown"]')?.scrollIntoView({ block: 'nearest' });
  }, [name, services.length]);
  if (services.length === 0) return null;
  return (
    <nav class="services" aria-label="Services">
      <h2>Services</h2>
      <ul ref={list}>
        {services.map((service) => (
          <li key={service.name}>
            <button
              type="button"
              data-name={service.name === name ? 'shown' : undefined}
              aria-current={service.name === name ? 'true' : undefined}
              onClick={() => go({ service: service.name, chat: undefined, exchange: undefined })}
            >
              <Name text={service.name} />
              <Counts service={service} />
            </button>
          </li>
        ))}
      </ul>
      {isName(name) && <CopyLink />}
      {typeof profile === 'object' && (
        <p class="hint" dir="auto">
          {visible(`Answers as learned from ${profileLabel(profile)}`)}
        </p>
      )}
    </nav>
  );
}

function Counts({ service }: { readonly service: ServiceView }) {
  const running = runningIn(service);
  let unread = 0;
  for (const chat of service.chats.values()) if (!chat.ended) unread += chat.unread;
  return (
    <>
      {unread > 0 && (
        <span class="unread">
          {unread}
          <span class="visually-hidden"> new messages</span>
        </span>
      )}
      <span class="count">
        {running}
        <span class="visually-hidden">{running === 1 ? ' running chat' : ' running chats'}</span>
      </span>
    </>
  );
}
