import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import type { CountedFault } from '../api/types.ts';
import type { DeskCall, Values } from '../desk/act.ts';
import { InCode } from '../desk/in-code.tsx';
import { attempt } from '../desk/perform.ts';
import { service, serviceName } from '../state/store.ts';
import { EFFECTS, faultOf, numberOf, OPERATION_NAMES } from './fault-forms.ts';

/** The faults that are armed, each with its count, and the form that arms another. */
export function FaultStrip() {
  const isOpen = useSignal(false);
  const faults = service.value?.faults ?? [];
  const clear = () => request('DELETE', `${pathOf(serviceName.value)}/faults`);
  return (
    <section class="faults" aria-label="Faults">
      <div class="strip">
        {faults.length === 0 && <span class="hint">No faults are armed.</span>}
        {faults.map((fault) => (
          <FaultTag key={fault.id} fault={fault} />
        ))}
        <span class="tools">
          <button
            type="button"
            class="small quiet"
            aria-expanded={isOpen}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            Arm a fault
          </button>
          {faults.length > 0 && (
            <button type="button" class="small quiet" onClick={attempt(clear)}>
              Clear
            </button>
          )}
        </span>
      </div>
      {isOpen.value && (
        <FaultForm
          onDone={() => {
            isOpen.value = false;
          }}
        />
      )}
    </section>
  );
}

/** One fault; it flashes when it acts. */
function FaultTag({ fault }: { readonly fault: CountedFault }) {
  const { id, operation, spoilt, times = fault.rate === undefined ? 1 : 0, hint } = fault;
  const kind =
    fault.effect?.kind ?? (fault.offline !== undefined ? 'offline' : fault.rate ? 'rate' : 'sequence');
  const isSpent = times > 0 && spoilt >= times;
  const more = fault.effect !== undefined && 'status' in fault.effect ? ` ${fault.effect.status}` : '';
  const remove = () => request('DELETE', `${pathOf(serviceName.value)}/faults/${id}`);
  return (
    <span class="fault" data-spent={isSpent} title={hint}>
      <span key={spoilt} class="fault-text">
        {operation} → {kind}
        {more} <span class="count">{times === 0 ? `${spoilt} times` : `${spoilt} of ${times}`}</span>
      </span>
      <button
        type="button"
        class="link"
        aria-label={`Remove ${operation} → ${kind}`}
        onClick={attempt(remove)}
      >
        ✕
      </button>
    </span>
  );
}

function FaultForm({ onDone }: { readonly onDone: () => void }) {
  const values = useSignal<Values>({ operation: 'send', kind: 'status', number: '', times: '1', after: '0' });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const name = serviceName.value;
  const fault = faultOf(values.value);
  const call: DeskCall = {
    method: 'POST',
    path: `${pathOf(name)}/faults`,
    body: fault,
    handle: `await service.faults.add(${JSON.stringify(fault)});`,
  };
  const set = (field: string) => (event: { currentTarget: { value: string } }) => {
    values.value = { ...values.value, [field]: event.currentTarget.value };
  };
  const submit = (event: Event) => {
    event.preventDefault();
    attempt(async () => {
      await request(call.method, call.path, call.body);
      onDone();
    })();
  };
  const { operation = '', kind = '', times, after } = values.value;
  const parameter = numberOf(kind);
  return (
    <form ref={form} class="act-form" aria-label="Arm a fault" onSubmit={submit}>
      <div class="fields">
        <label class="field">
          Operation
          <select value={operation} onChange={set('operation')}>
            {OPERATION_NAMES.map((each) => (
              <option key={each} value={each}>
                {each === '*' ? 'every operation' : each}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          Effect
          <select value={kind} onChange={set('kind')}>
            {EFFECTS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {parameter !== undefined && (
          <label class="field narrow">
            {parameter.label}
            <input
              type="number"
              min="0"
              value={values.value.number || parameter.value}
              onInput={set('number')}
              key={kind}
            />
          </label>
        )}
        <label class="field narrow">
          Times
          <input type="number" min="0" value={times} onInput={set('times')} />
        </label>
        <label class="field narrow">
          After
          <input type="number" min="0" value={after} onInput={set('after')} />
        </label>
      </div>
      <div class="buttons">
        <button type="submit">Arm</button>
        <button type="button" class="quiet" onClick={onDone}>
          Cancel
        </button>
      </div>
      <InCode call={call} />
    </form>
  );
}
