import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import type { ExchangeDetail } from '../api/types.ts';
import { messageOf } from '../desk/perform.ts';
import { Code } from '../parts/code.tsx';
import { Copy } from '../parts/copy.tsx';

interface Props {
  readonly service: string;
  readonly detail: ExchangeDetail;
}

/** The line for curl that sends an exchange again. It has the keys that nothing else shows, and is asked for only here. */
export function CurlPart({ service, detail: { number, transport, request: sent } }: Props) {
  const line = useSignal<string | undefined>(undefined);
  const problem = useSignal('One moment…');
  useEffect(() => {
    request<{ readonly curl?: string }>('GET', `${pathOf(service)}/journal/${number}/curl`).then(
      ({ curl }) => {
        line.value = curl;
        problem.value =
          sent === undefined
            ? 'There is nothing to send: the server sent this unasked.'
            : 'curl cannot send this: it went over WebSocket.';
      },
      (error: unknown) => {
        problem.value = messageOf(error);
      },
    );
  }, [service, number]);
  const { value } = line;
  if (value === undefined) return <p class="hint">{problem}</p>;
  return (
    <>
      <Copy text={value} />
      <Code text={value} />
      {value.includes('@FILE') && (
        <p class="hint">Put the path of a file in place of FILE: the journal does not keep what was sent.</p>
      )}
      {transport === 'cometd-long-polling' && (
        <p class="hint">This works for as long as the CometD session lives; a handshake begins another.</p>
      )}
      {/secureKey|authorization:/i.test(value) && (
        <p class="hint">
          The keys in this line are the real ones: anyone who has them can act as the customer.
        </p>
      )}
    </>
  );
}
