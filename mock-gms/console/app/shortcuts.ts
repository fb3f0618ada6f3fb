import { ACTS, type ActName } from './desk/acts.ts';
import { step } from './desk/chat-list.tsx';
import { openForm } from './desk/open-form.ts';
import { speaker } from './desk/speaker.ts';
import { toggleDrawer } from './drawer/drawer.tsx';
import { areKeysShown } from './head/keys.tsx';
import { chat, go, place } from './state/store.ts';

/** Acts that have a key of their own. */
const BY_KEY = new Map(
  Object.entries(ACTS).flatMap(([name, act]): [string, ActName][] =>
    'key' in act ? [[act.key, name as ActName]] : [],
  ),
);

/** Keys that work wherever nothing is being written. */
export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || isWriting(target)) return;
    if (handle(key)) event.preventDefault();
  });
}

function handle(key: string): boolean {
  const act = BY_KEY.get(key);
  if (act !== undefined) return openAct(act);
  switch (key) {
    case 'ArrowDown':
      step(1);
      return true;
    case 'ArrowUp':
      step(-1);
      return true;
    case 'd':
      toggleDrawer(place.peek().drawer !== undefined);
      return true;
    case 'f':
      go({ view: 'wire', drawer: undefined });
      return focus('filter');
    case 'w':
      go({ view: 'wire', drawer: undefined });
      return focus('wire');
    case 'c':
    case '/':
      go({ view: 'chat' });
      return focus('composer', key === '/');
    case '?':
      areKeysShown.value = true;
      return true;
    default:
      return false;
  }
}

function openAct(name: ActName): boolean {
  const { value } = chat;
  if (value === undefined || value.ended) return false;
  if (ACTS[name].needsSpeaker && speaker.value === undefined) return false;
  go({ view: 'chat' });
  openForm.value = name;
  return true;
}

/** @param writesSlash whether the key itself is to arrive in the field */
function focus(id: string, writesSlash = false): boolean {
  const element = document.getElementById(id);
  element?.focus();
  const isThere = element !== null && document.activeElement === element;
  // What was behind the drawer, or in another view of a phone, is there after the next frame.
  if (!isThere) requestAnimationFrame(() => document.getElementById(id)?.focus());
  return !(isThere && writesSlash);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog, iframe') !== null;
}
