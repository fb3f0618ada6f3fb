import { Code } from '../parts/code.tsx';
import { Copy } from '../parts/copy.tsx';
import { curlOf, type DeskCall } from './act.ts';

/** The call that does the same without the console: over HTTP and in a test. */
export function InCode({ call }: { readonly call: DeskCall | undefined }) {
  if (call === undefined) return null;
  const curl = curlOf(call, location.origin);
  return (
    <details class="in-code">
      <summary>The same in a test or with curl</summary>
      <Code text={call.handle} />
      <Copy text={call.handle} label="Copy the line" />
      <Code text={curl} />
      <Copy text={curl} label="Copy for curl" />
    </details>
  );
}
