// @ts-check
/**
 * The order that any page follows: the configuration stands under `window._genesys` first, the client's script
 * comes second, and whatever uses the bus comes last.
 */

import { chosenIn, showChoices } from './choices.js';
import { webchatFor } from './configuration.js';
import { listenForRestore } from './restore.js';

const CLIENT_SCRIPT = 'gms-webchat.js';

/** The address names a service that cannot exist. */
class NoService extends Error {}

// The console shows the page in a frame beside the desk: there the chat is enough.
if (window.top !== window.self) document.documentElement.dataset.framed = '';

try {
  const asked = new URLSearchParams(location.search);
  const settings = await loadSettings(asked.get('service'));
  const service = encodeURIComponent(settings.services[0] ?? '');
  const chosen = chosenIn(location.search);
  const webchat = webchatFor(chosen, location.origin + settings.basePath, service, settings);
  showChoices(chosen);

  /** @type {import('./restore.js').Restore} */
  let restore = { outcome: undefined, reason: undefined };
  /** @param {Parameters<typeof listenForRestore>[0]} bus */
  const onReady = (bus) => {
    restore = listenForRestore(bus);
  };
  Object.assign(window, { _genesys: { widgets: { webchat, onReady } } });
  await addScript(CLIENT_SCRIPT);

  const { open } = await import('./demo.js');
  open(webchat, settings.script, restore);
} catch (cause) {
  console.error(cause);
  const problem = document.querySelector('#problem');
  if (problem)
    problem.textContent =
      cause instanceof NoService
        ? cause.message
        : 'The demo could not be loaded. Is mock-gms still running? Reload to try again.';
  const presence = document.querySelector('#presence');
  if (presence) presence.textContent = '';
}

/**
 * @param {string | null} service
 * @returns {Promise<{ basePath: string, services: string[], script: string } & import('./configuration.js').Credentials>}
 */
async function loadSettings(service) {
  const answer = await fetch(
    `settings.json${service === null ? '' : `?${new URLSearchParams({ service })}`}`,
  );
  if (answer.status === 400) throw new NoService((await answer.json()).errors[0].advice);
  if (!answer.ok) throw new Error(`settings.json answered ${answer.status}`);
  return answer.json();
}

/** @param {string} src */
function addScript(src) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src });
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} could not be loaded`));
    document.head.append(script);
  });
}
