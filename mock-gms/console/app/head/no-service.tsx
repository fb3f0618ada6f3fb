import { NAME_RULE } from '../../../boundary/name.ts';
import { Name } from '../parts/name.tsx';
import { START } from '../state/address.ts';
import { go } from '../state/store.ts';

/** In place of a service, where the address names one that cannot exist. */
export function NoService({ named }: { readonly named: string }) {
  return (
    <p class="notice" role="alert">
      <span>
        “<Name text={named} />” is not a valid service name: {NAME_RULE}.
      </span>
      <button type="button" class="link" onClick={() => go(START)}>
        Show another service
      </button>
    </p>
  );
}
