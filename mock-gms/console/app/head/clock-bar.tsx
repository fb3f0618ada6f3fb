import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import { useOnce } from '../desk/once.ts';
import { attempt, messageOf } from '../desk/perform.ts';
import { Problem } from '../parts/problem.tsx';
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
      <span class="when">
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
          onLeave={(to) => {
            // The button that opened it closes it by itself.
            if (!opener.current?.contains(to)) isJumping.value = false;
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

interface JumpProps {
  readonly onDone: () => void;
  /** Somebody pressed elsewhere. */
  readonly onLeave: (to: Node) => void;
}

function JumpForm({ onDone, onLeave }: JumpProps) {
  const problem = useSignal('');
  const form = useRef<HTMLFormElement>(null);
  const count = useSignal('5');
  const unit = useSignal('60000');
  const isSilent = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const once = useOnce();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    const press = ({ target }: Event) => {
      if (target instanceof Node && !form.current?.contains(target)) onLeave(target);
    };
    // The customer's page is a window of its own: a press in it only takes the focus away.
    const turn = () => document.activeElement !== null && onLeave(document.activeElement);
    addEventListener('pointerdown', press);
    addEventListener('blur', turn);
    return () => {
      removeEventListener('pointerdown', press);
      removeEventListener('blur', turn);
    };
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    const clients = isSilent.value ? 'absent' : 'present';
    const body = { action: 'advance', ms: Number(count.value) * Number(unit.value), clients };
    void once(async () => {
      try {
        await request('POST', `${pathOf(serviceName.value)}/clock`, body);
        onDone();
      } catch (error) {
        problem.value = messageOf(error);
      }
    });
  };
  return (
    <form
      ref={form}
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
      <Problem text={problem.value} />
    </form>
  );
}
