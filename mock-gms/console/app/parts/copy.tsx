import { useSignal } from '@preact/signals';

interface Props {
  readonly text: string;
  readonly label?: string;
  /** How the button looks. */
  readonly kind?: 'small quiet' | 'link';
  /** What is said where a page may not copy. */
  readonly otherwise?: string;
}

/** A button that copies a text, and says that it did. */
export function Copy({
  text,
  label = 'Copy',
  kind = 'small quiet',
  otherwise = 'Select the text and copy it by hand',
}: Props) {
  const said = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = 'Copied';
    } catch {
      said.value = otherwise;
    }
    setTimeout(() => {
      said.value = '';
    }, 3000);
  };
  return (
    <span class="copy">
      <button type="button" class={kind} onClick={copy}>
        {label}
      </button>
      <span role="status" class="hint">
        {said}
      </span>
    </span>
  );
}
