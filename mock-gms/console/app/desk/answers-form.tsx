import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { answers, keepAnswers } from './canned.ts';

/** The answers that `/` offers, one on each line. */
export function AnswersForm({ onDone }: { readonly onDone: () => void }) {
  const text = useSignal(answers.value.join('\n'));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    keepAnswers(text.value.split('\n'));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  return (
    <form class="act-form" aria-label="Answers" onSubmit={submit} onKeyDown={onKeyDown}>
      <h3>Answers</h3>
      <label class="field wide">
        One on each line; they stay in this browser
        <textarea
          ref={field}
          rows={6}
          dir="auto"
          value={text}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
      </label>
      <div class="buttons">
        <button type="submit">Keep</button>
        <button type="button" class="quiet" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
