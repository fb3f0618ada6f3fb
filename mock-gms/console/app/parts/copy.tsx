import { useSignal } from '@preact/signals';

/** A button that copies a text, and says that it did. */
export function Copy({ text, label = 'Copy' }: { readonly text: string; readonly label?: string }) {
  const said = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = 'Copied';
    } catch {
      said.value = 'Select the text and copy it by hand';
    }
    setTimeout(() => {
      said.value = '';
    }, 3000);
  };
  return (
    <span class="copy">
      <button type="button" class="small quiet" onClick={copy}>
        {label}
      </button>
      <span role="status" class="hint">
        {said}
      </span>
    </span>
  );
}
