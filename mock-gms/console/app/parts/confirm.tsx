import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** What will be gone, as a question. */
  readonly question: string;
  readonly onConfirm: () => void;
}

/** A button for what cannot be taken back: it asks first, in its own place. */
export function Confirm({ label, question, onConfirm }: Props) {
  const isAsking = useSignal(false);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking.value) yes.current?.focus();
  }, [isAsking.value]);
  const end = () => {
    isAsking.value = false;
  };
  if (!isAsking.value)
    return (
      <button
        type="button"
        class="quiet"
        onClick={() => {
          isAsking.value = true;
        }}
      >
        {label}
      </button>
    );
  return (
    <fieldset
      class="confirm"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        end();
      }}
    >
      <legend>{question}</legend>
      <button
        ref={yes}
        type="button"
        onClick={() => {
          end();
          onConfirm();
        }}
      >
        {label}
      </button>
      <button type="button" class="quiet" onClick={end}>
        Cancel
      </button>
    </fieldset>
  );
}
