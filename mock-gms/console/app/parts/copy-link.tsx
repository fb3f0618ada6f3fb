import { START, writePlace } from '../state/address.ts';
import { serviceName } from '../state/store.ts';
import { Copy } from './copy.tsx';

/** Copies the address that shows somebody else the service, or one chat of it. */
export function CopyLink({ chat }: { readonly chat?: string }) {
  const fragment = writePlace({ ...START, service: serviceName.value, chat });
  return (
    <Copy
      kind="link"
      text={`${location.origin}${location.pathname}${fragment}`}
      label={chat === undefined ? 'Copy link to this service' : 'Copy link to this chat'}
      otherwise="Copy it from the address bar"
    />
  );
}
