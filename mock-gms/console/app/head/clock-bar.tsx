import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import { useOnce } from '../desk/once.ts';
import { attempt } from '../desk/perform.ts';
import { span, timeOfDay } from '../parts/time.ts';
import { ahead, serviceNow } from '../state/clock.ts';
import { service, serviceName } from '../state/store.ts';

/** The clock of the service, and what moves it. */
export function ClockBar() {
  const isJumping = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isFrozen = service.value?.clock?.frozen ?? false;
  const move = (body: object) => attempt(() => request('POST', `${pathOf(serviceName.value)}/clock`, body));
  return (
    <section class="clock" aria-label={`Clock of ${serviceName.value}`}>
      <time class="now" data-frozen={isFrozen}>
        {timeOfDay(serviceNow.value)}
      </time>
      <span class="tag" data-state={isFrozen ? 'frozen' : Math.abs(ahead.value) > 1 ? 'ahead' : 'running'}>
        {isFrozen
          ? 'frozen'
          : Math.abs(ahead.value) > 1
            ? `${span(Math.abs(ahead.value) * 1000)} ${ahead.value > 0 ? 'ahead' : 'behind'}`
            : 'real time'}
      </span>
      <button type="button" class="small quiet" onClick={move({ action: isFrozen ? 'resume' : 'freeze' })}>
        {isFrozen ? 'Resume' : 'Freeze'}
      </button>
      <button
        type="button"
        class="small quiet"
        data-by="1000"
        onClick={move({ action: 'advance', ms: 1000 })}
      >
        +1 s
      </button>
      <button type="button" class="small quiet" onClick={move({ action: 'advance', ms: 60_000 })}>
        +1 min
      </button>
      <button
        type="button"
        ref={opener}
        class="small quiet"
        aria-expanded={isJumping}
        onClick={() => {
          isJumping.value = !isJumping.value;
        }}
      >
        Jump…
      </button>
      {isJumping.value && (
        <JumpForm
          onDone={() => {
            isJumping.value = false;
            opener.current?.focus();
          }}
        />
      )}
    </section>
  );
}

const UNITS = [
  ['1000', 'seconds'],
  ['60000', 'minutes'],
  ['3600000', 'hours'],
  ['86400000', 'days'],
] as const;

function JumpForm({ onDone }: { readonly onDone: () => void }) {
  const count = useSignal('5');
  const unit = useSignal('60000');
  const isSilent = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const once = useOnce();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    const clients = isSilent.value ? 'absent' : 'present';
    const body = { action: 'advance', ms: Number(count.value) * Number(unit.value), clients };
    attempt(() =>
      once(async () => {
        await request('POST', `${pathOf(serviceName.value)}/clock`, body);
        onDone();
      }),
    )();
  };
  return (
    <form
      class="jump"
      aria-label="Jump"
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onDone();
      }}
    >
      <label>
        By{' '}
        <input
          ref={field}
          type="number"
          min="0"
          step="any"
          required
          value={count}
          onInput={({ currentTarget }) => {
            count.value = currentTarget.value;
          }}
        />
      </label>
      <label>
        <span class="visually-hidden">Unit</span>
        <select
          value={unit.value}
          onChange={({ currentTarget }) => {
            unit.value = currentTarget.value;
          }}
        >
          {UNITS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="flag">
        <input
          type="checkbox"
          checked={isSilent}
          onChange={({ currentTarget }) => {
            isSilent.value = currentTarget.checked;
          }}
        />
        clients send nothing during the jump
      </label>
      <button type="submit" class="small">
        Jump
      </button>
    </form>
  );
}
