import { pathOf, request } from '../api/request.ts';
import { attempt } from '../desk/perform.ts';
import { Name } from '../parts/name.tsx';

/** In place of what a service has, where there is no such service: what it will have is not known. */
export function NotYet({ service }: { readonly service: string }) {
  return (
    <>
      <p class="hint">
        The service <Name text={service} /> does not exist yet. Its first chat creates it, and so does this
        button.
      </p>
      <div class="buttons">
        <button type="button" onClick={attempt(() => request('PATCH', pathOf(service), {}))}>
          Create the service
        </button>
      </div>
    </>
  );
}
