import { useSignal } from '@preact/signals';
import { pathOf, request } from '../api/request.ts';
import type { CountedFault } from '../api/types.ts';
import { attempt } from '../desk/perform.ts';
import { service, serviceName } from '../state/store.ts';
import { FaultForm } from './fault-form.tsx';
import { countText, faultText, isSpent } from './fault-text.ts';

/** The faults that were added, each with its count, and the form that adds another. */
export function FaultStrip() {
  const isOpen = useSignal(false);
  const faults = service.value?.faults ?? [];
  const clear = () => request('DELETE', `${pathOf(serviceName.value)}/faults`);
  return (
    <section class="faults" aria-label="Faults">
      <div class="strip">
        {faults.length === 0 && <span class="hint">No faults.</span>}
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
            Add a fault
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
  const { id, spoilt, hint } = fault;
  const text = faultText(fault);
  const remove = () => request('DELETE', `${pathOf(serviceName.value)}/faults/${id}`);
  return (
    <span class="fault" data-spent={isSpent(fault)} title={hint}>
      <span key={spoilt} class="fault-text">
        {text} <span class="count">{countText(fault)}</span>
      </span>
      <button type="button" class="link" aria-label={`Remove ${text}`} onClick={attempt(remove)}>
        ✕
      </button>
    </span>
  );
}
