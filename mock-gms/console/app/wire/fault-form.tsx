import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import type { DeskCall, Values } from '../desk/act.ts';
import { InCode } from '../desk/in-code.tsx';
import { attempt } from '../desk/perform.ts';
import { serviceName } from '../state/store.ts';
import { EFFECTS, faultOf, numberOf, OPERATION_NAMES, TRANSPORT_NAMES } from './fault-forms.ts';

/** Builds a fault, and arms it. */
export function FaultForm({ onDone }: { readonly onDone: () => void }) {
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
  const { operation = '', kind = '', transport = '*', times, after } = values.value;
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
        <label class="field">
          Over
          <select value={transport} onChange={set('transport')}>
            {TRANSPORT_NAMES.map((each) => (
              <option key={each} value={each}>
                {each === '*' ? 'every transport' : each}
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
