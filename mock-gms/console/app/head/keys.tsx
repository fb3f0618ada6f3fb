import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

export const areKeysShown = signal(false);

const KEYS = [
  ['↑ ↓', 'go from chat to chat'],
  ['c', 'go to the field where you answer'],
  ['/', 'choose one of your kept answers, as the first character there'],
  ['Enter', 'send what you wrote there'],
  ['j', 'join the chat'],
  ['t', 'transfer the chat'],
  ['l', 'leave the chat'],
  ['e', 'end the chat'],
  ['f', 'filter the wire'],
  ['w', 'go to the wire; ↑ ↓ move there, Enter opens'],
  ['d', 'set up the service: scripts, settings, snapshot'],
  ['Esc', 'close what is open: a form, an exchange, the drawer'],
  ['?', 'show this list'],
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
        Keyboard
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="keyboard"
        onClose={() => {
          areKeysShown.value = false;
        }}
      >
        <h2 id="keyboard">Keyboard</h2>
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
