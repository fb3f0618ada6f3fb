import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

export const areKeysShown = signal(false);

const KEYS = [
  ['↑ ↓', 'between chats'],
  ['c', 'to the composer'],
  ['/', 'answers, in the composer'],
  ['Enter', 'sends'],
  ['j', 'join'],
  ['t', 'transfer'],
  ['l', 'leave'],
  ['e', 'end the chat'],
  ['f', 'filter the wire'],
  ['w', 'to the wire; ↑ ↓ move, Enter unfolds'],
  ['d', 'set up the service: scripts, settings, snapshot'],
  ['Esc', 'closes what is open: a form, an exchange, the drawer'],
  ['?', 'these keys'],
] as const;

/** The button that shows the keys, and what it shows. */
export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const isShown = areKeysShown.value;
  useEffect(() => {
    if (isShown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isShown]);
  return (
    <>
      <button
        type="button"
        class="small quiet"
        aria-keyshortcuts="?"
        onClick={() => {
          areKeysShown.value = true;
        }}
      >
        Keys
      </button>
      <dialog
        ref={dialog}
        aria-label="Keys"
        onClose={() => {
          areKeysShown.value = false;
        }}
      >
        <dl class="keys">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" class="quiet">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
