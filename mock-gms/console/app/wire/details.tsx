import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import type { ExchangeDetail } from '../api/types.ts';
import { messageOf } from '../desk/perform.ts';
import { Code } from '../parts/code.tsx';
import { Copy } from '../parts/copy.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { took } from '../parts/time.ts';
import { visible } from '../parts/visible.ts';
import { Contract } from './contract.tsx';
import { CurlPart } from './curl-part.tsx';
import { hasFailed, outcomeOf } from './exchanges.ts';
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
        problem.value = messageOf(error);
      },
    );
  }, [service, number, detail, problem]);
  const { value } = detail;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    closeExchange();
  };
  const close = (
    <button type="button" class="small quiet" aria-label="Close the exchange" onClick={closeExchange}>
      ✕
    </button>
  );
  if (value === undefined)
    return (
      <section class="details" aria-label={`Exchange ${number}`} onKeyDown={onKeyDown}>
        <header>
          <p>{problem.value === '' ? 'One moment…' : problem}</p>
          {close}
        </header>
      </section>
    );
  const { method, path, took: time, findings, profile } = value;
  return (
    <section class="details" aria-label={`Exchange ${number}`} onKeyDown={onKeyDown}>
      <header>
        <p class="details-title">
          <code dir="ltr">{visible(`${method} ${path}`)}</code>
          <span class="tag" data-tone={hasFailed(value) ? 'bad' : 'ok'}>
            {outcomeOf(value)}
          </span>
          <span class="hint">
            #{number} · {took(time)}
            {profile !== undefined && visible(` · as learned from ${profile}`)}
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
        <Panel tab={tab.value} service={service} detail={value} />
      </Tabs>
    </section>
  );
}

interface PanelProps {
  readonly tab: Tab;
  readonly service: string;
  readonly detail: ExchangeDetail;
}

function Panel({ tab, service, detail }: PanelProps) {
  const { request: sent, response } = detail;
  switch (tab) {
    case 'request':
      return sent === undefined ? (
        <p class="hint">This has no request of a client: the server sent it unasked.</p>
      ) : (
        <Part headers={sent.headers} body={sent.body} type={String(sent.headers['content-type'] ?? '')} />
      );
    case 'answer':
      return <Part headers={response.headers ?? {}} body={response.body} type="json" />;
    case 'contract':
      return <Contract detail={detail} />;
    case 'curl':
      return <CurlPart service={service} detail={detail} />;
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
          <Code text={text} />
        </>
      )}
      <dl class="headers">
        {Object.entries(headers).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="ltr">{visible(String(value))}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
