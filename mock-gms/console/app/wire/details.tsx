import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import type { ExchangeDetail } from '../api/types.ts';
import { Copy } from '../parts/copy.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { took } from '../parts/time.ts';
import { prettyBody } from './pretty.ts';
import { close as closeExchange } from './wire-state.ts';

const TABS = ['request', 'answer', 'contract', 'curl'] as const;
type Tab = (typeof TABS)[number];

const TITLES: Readonly<Record<Tab, string>> = {
  request: 'Request',
  answer: 'Answer',
  contract: 'Contract',
  curl: 'curl',
};

/** One exchange in full, below the wire. */
export function Details({ service, number }: { readonly service: string; readonly number: number }) {
  const detail = useSignal<ExchangeDetail | undefined>(undefined);
  const problem = useSignal('');
  const tab = useSignal<Tab>('answer');
  useEffect(() => {
    request<ExchangeDetail>('GET', `${pathOf(service)}/journal/${number}`).then(
      (answer) => {
        detail.value = answer;
      },
      (error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    );
  }, [service, number, detail, problem]);
  const { value } = detail;
  const close = (
    <button type="button" class="small quiet" aria-label="Close the exchange" onClick={closeExchange}>
      ✕
    </button>
  );
  if (value === undefined)
    return (
      <section class="details" aria-label={`Exchange ${number}`}>
        <header>
          <p>{problem.value === '' ? 'One moment…' : problem}</p>
          {close}
        </header>
      </section>
    );
  const { method, path, status, took: time, findings } = value;
  return (
    <section class="details" aria-label={`Exchange ${number}`}>
      <header>
        <p class="details-title">
          <code>
            {method} {path}
          </code>
          <span class="tag" data-tone={status === 200 ? 'ok' : 'bad'}>
            {status === 0 ? 'no answer' : status}
          </span>
          <span class="hint">
            #{number} · {took(time)}
          </span>
        </p>
        {close}
      </header>
      <Tabs
        id="exchange"
        label="Parts of the exchange"
        tabs={TABS.map((name) => [
          name,
          <>
            {TITLES[name]}
            {name === 'contract' && findings.length > 0 && <span class="unread">{findings.length}</span>}
          </>,
        ])}
        open={tab.value}
        onOpen={(name) => {
          tab.value = name;
        }}
      >
        <Panel tab={tab.value} detail={value} />
      </Tabs>
    </section>
  );
}

function Panel({ tab, detail }: { readonly tab: Tab; readonly detail: ExchangeDetail }) {
  const { request: sent, response, curl } = detail;
  switch (tab) {
    case 'request':
      return sent === undefined ? (
        <p class="hint">A push has no request: the server sends it unasked.</p>
      ) : (
        <Part headers={sent.headers} body={sent.body} type={String(sent.headers['content-type'] ?? '')} />
      );
    case 'answer':
      return <Part headers={response.headers ?? {}} body={response.body} type="json" />;
    case 'contract':
      return <Contract detail={detail} />;
    case 'curl':
      return curl === undefined ? (
        <p class="hint">curl cannot send this: it went over WebSocket, or is a push.</p>
      ) : (
        <>
          <Copy text={curl} />
          <pre>{curl}</pre>
        </>
      );
  }
}

interface PartProps {
  readonly headers: object;
  readonly body: string;
  readonly type: string;
}

function Part({ headers, body, type }: PartProps) {
  const text = prettyBody(body, type);
  return (
    <>
      {text === '' ? (
        <p class="hint">No body.</p>
      ) : (
        <>
          <Copy text={body} label="Copy the body" />
          <pre dir="auto">{text}</pre>
        </>
      )}
      <dl class="headers">
        {Object.entries(headers).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{String(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Contract({ detail: { contract, findings, operation } }: { readonly detail: ExchangeDetail }) {
  return (
    <>
      {contract === undefined ? (
        <p class="hint">
          <code>{operation}</code> is no operation of the chat API: CometD itself brings it.
        </p>
      ) : (
        <>
          <p>
            <strong>{operation}</strong> · {contract.summary}
          </p>
          <p class="hint">
            {contract.provenance}
            {contract.source !== undefined && `: ${contract.source}`}
          </p>
        </>
      )}
      <h3>Findings</h3>
      {findings.length === 0 ? (
        <p class="hint">None: nothing here speaks against the contract.</p>
      ) : (
        <ul class="findings">
          {findings.map(({ code, severity, message, side, source, provenance }) => (
            <li key={code} data-severity={severity}>
              <span class="tag">{severity}</span> <span dir="auto">{message}</span>
              <span class="hint">
                {' '}
                {side} · {provenance}: {source}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
