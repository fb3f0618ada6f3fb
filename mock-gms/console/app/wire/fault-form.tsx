import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Transport } from '../../../faults/fault.ts';
import { pathOf, request } from '../api/request.ts';
import type { DeskCall } from '../desk/act.ts';
import { InCode } from '../desk/in-code.tsx';
import { useOnce } from '../desk/once.ts';
import { attempt } from '../desk/perform.ts';
import { serviceName } from '../state/store.ts';
import { OPERATION_GROUPS, operationLabel, TRANSPORT_NAMES, transportsOf } from './fault-choices.ts';
import { FaultStep, NumberField } from './fault-step.tsx';
import { changed, type FaultValues, faultOf, NEW_FAULT, newStep } from './fault-values.ts';

/** Builds a fault, and adds it. */
export function FaultForm({ onDone }: { readonly onDone: () => void }) {
  const values = useSignal(NEW_FAULT);
  const form = useRef<HTMLFormElement>(null);
  const once = useOnce();
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const fault = faultOf(values.value);
  const call: DeskCall = {
    method: 'POST',
    path: `${pathOf(serviceName.value)}/faults`,
    body: fault,
    handle: `await service.faults.add(${JSON.stringify(fault)});`,
  };
  const set = (change: Partial<FaultValues>) => {
    values.value = changed(values.value, change);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    attempt(() =>
      once(async () => {
        await request(call.method, call.path, call.body);
        onDone();
      }),
    )();
  };
  return (
    <form ref={form} class="act-form" aria-label="Add a fault" onSubmit={submit}>
      <Target values={values.value} onChange={set} />
      <Steps values={values.value} onChange={set} />
      <Count values={values.value} onChange={set} />
      <Chance values={values.value} onChange={set} />
      <div class="buttons">
        <button type="submit">Add</button>
        <button type="button" class="quiet" onClick={onDone}>
          Cancel
        </button>
      </div>
      <InCode call={call} />
    </form>
  );
}

interface Props {
  readonly values: FaultValues;
  readonly onChange: (change: Partial<FaultValues>) => void;
}

function Target({ values: { operation, transport }, onChange }: Props) {
  return (
    <div class="fields">
      <label class="field">
        Operation
        <select
          value={operation}
          onChange={({ currentTarget }) => onChange({ operation: currentTarget.value })}
        >
          {OPERATION_GROUPS.map(([label, names]) => (
            <optgroup key={label} label={label}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {operationLabel(name)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="field">
        Transport
        <select
          value={transport}
          onChange={({ currentTarget }) => onChange({ transport: currentTarget.value as Transport | '*' })}
        >
          {transportsOf(operation).map((each) => (
            <option key={each} value={each}>
              {TRANSPORT_NAMES[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** What happens: the same each time, or one step after another. */
function Steps({ values, onChange }: Props) {
  const { steps, operation } = values;
  const replace = (place: number, ...by: FaultValues['steps']) =>
    onChange({ steps: [...steps.slice(0, place), ...by, ...steps.slice(place + 1)] });
  const isSequence = steps.length > 1;
  return (
    <>
      {steps.map((step, place) => (
        <fieldset key={place} class="fields step">
          {isSequence && <legend>Step {place + 1}</legend>}
          <FaultStep step={step} fault={values} onChange={(next) => replace(place, next)} />
          {isSequence && (
            <button
              type="button"
              class="small quiet"
              aria-label={`Remove step ${place + 1}`}
              onClick={() => {
                // What is left alone cannot be a step that does nothing.
                const left = steps.filter((_, other) => other !== place);
                onChange({
                  steps: left.map((each) => (left.length === 1 && each.kind === 'pass' ? step : each)),
                });
              }}
            >
              ✕
            </button>
          )}
        </fieldset>
      ))}
      <div class="buttons">
        <button
          type="button"
          class="small quiet"
          onClick={() => onChange({ steps: [...steps, steps[0] ?? newStep('reset', operation)] })}
        >
          Add a step
        </button>
        {isSequence && <p class="hint">Each {unitOf(operation)} meets the next step.</p>}
      </div>
    </>
  );
}

function Count({ values: { operation, times, after, steps }, onChange }: Props) {
  const unit = unitOf(operation);
  return (
    <div class="fields">
      <NumberField
        label={steps.length > 1 ? 'How often, all steps' : 'How often'}
        value={times}
        min={1}
        placeholder="no limit"
        onChange={(text) => onChange({ times: text })}
      />
      <NumberField
        label={`${unit === 'push' ? 'Pushes' : 'Requests'} let through first`}
        value={after}
        min={0}
        placeholder="0"
        onChange={(text) => onChange({ after: text })}
      />
    </div>
  );
}

/** What not every fault needs: limits of the pace, and chance. */
function Chance({ values: { operation, chance, seed, max, per }, onChange }: Props) {
  const unit = unitOf(operation);
  const isRated = max !== '' || per !== '';
  return (
    <details class="more">
      <summary>Only sometimes: by pace or by chance</summary>
      <p class="hint">By pace: only what comes faster than this meets the fault.</p>
      <div class="fields">
        <NumberField
          label={unit === 'push' ? 'Allowed pushes' : 'Allowed requests'}
          value={max}
          min={0}
          max={10_000}
          required={isRated}
          placeholder="any"
          onChange={(text) => onChange({ max: text })}
        />
        <NumberField
          label="within seconds"
          value={per}
          min={0.001}
          max={86_400}
          step="any"
          required={isRated}
          placeholder="any"
          onChange={(text) => onChange({ per: text })}
        />
      </div>
      <p class="hint">By chance: the same seed gives the same results again.</p>
      <div class="fields">
        <NumberField
          label="Chance in percent"
          value={chance}
          min={0}
          max={100}
          step="any"
          placeholder="100"
          onChange={(text) => onChange({ chance: text })}
        />
        <NumberField
          label="Seed"
          value={seed}
          min={0}
          placeholder="its own"
          onChange={(text) => onChange({ seed: text })}
        />
      </div>
    </details>
  );
}

function unitOf(operation: string): 'push' | 'request' {
  return operation === 'push' ? 'push' : 'request';
}
