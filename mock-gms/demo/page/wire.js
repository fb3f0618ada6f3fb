// @ts-check
/** What passes over the bus, for the developer who looks on. */

const KEPT = 40;

/** `ajaxResponse` is left out: it comes with every poll and would push all else from the list. */
const EVENTS = [
  'ready started ended error messageReceived restored restoredOffline restoreFailed restoreTimeout',
  'clientConnected clientDisconnected agentConnected agentDisconnected supervisorConnected supervisorDisconnected',
  'botConnected botDisconnected agentTypingStarted agentTypingStopped clientTypingStarted clientTypingStopped',
  'pollingStarted pollingStopped disconnected reconnected chatServerWentOffline chatServerBackOnline',
].flatMap((names) => names.split(' '));

/**
 * A plugin on the bus, as far as this page uses one.
 *
 * @typedef {{ done: (listener: (value: any) => void) => Result,
 *             fail: (listener: (reason: any) => void) => Result }} Result
 * @typedef {{ command: (name: string, options?: object) => Result,
 *             subscribe: (name: string, listener: (event: { data: any }) => void) => void }} Plugin
 */

/**
 * Writes the plugin's commands, their results and all events of the chat into a list, newest first, and hands
 * back a plugin that is used exactly as before.
 *
 * @param {Plugin} plugin
 * @param {HTMLElement} list
 * @returns {Plugin}
 */
export function onTheWire(plugin, list) {
  /** @type {ReturnType<typeof createLine> | undefined} */
  let latest;

  /** @param {'command' | 'event'} kind @param {string} name @param {string} text */
  function note(kind, name, text) {
    if (latest?.kind !== kind || latest.name !== name) {
      latest = createLine(kind, name);
      list.prepend(latest.entry);
      while (list.children.length > KEPT) list.lastElementChild?.remove();
    }
    latest.again(text);
    return latest;
  }

  for (const name of EVENTS) {
    const code = `plugin.subscribe('WebChatService.${name}', ({ data }) => …)`;
    plugin.subscribe(`WebChatService.${name}`, ({ data }) =>
      note('event', name, `${code}\n\n${shown('data', data)}`),
    );
  }

  return {
    subscribe: plugin.subscribe,
    command(name, options) {
      const given = options === undefined ? '' : `, ${written(options)}`;
      const code = `plugin.command('${name}'${given})`;
      const line = note('command', name.replace('WebChatService.', ''), code);
      return plugin
        .command(name, options)
        .done((value) => line.settle('resolved', `${code}\n\n${shown('resolved', value)}`))
        .fail((reason) => line.settle('rejected', `${code}\n\n${shown('rejected', reason)}`));
    },
  };
}

/**
 * A line, which opens to show the code and its result. The same thing several times in a row is one line with a count.
 *
 * @param {string} kind
 * @param {string} name
 */
function createLine(kind, name) {
  const template = /** @type {HTMLTemplateElement} */ (document.querySelector('#traffic-line'));
  const entry = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (entry.querySelector(selector));
  const details = /** @type {HTMLDetailsElement} */ (part('details'));
  let text = '';
  let times = 0;

  const show = () => {
    part('pre').textContent = details.open ? text : '';
  };
  details.addEventListener('toggle', show);
  entry.dataset.kind = kind;
  part('.kind').textContent = kind;
  part('.name').textContent = name;

  return {
    kind,
    name,
    entry,

    /** @param {string} latest */
    again(latest) {
      text = latest;
      times += 1;
      if (times > 1) part('.times').textContent = `×${times}`;
      part('time').textContent = new Date().toLocaleTimeString();
      show();
    },

    /** @param {'resolved' | 'rejected'} outcome @param {string} latest */
    settle(outcome, latest) {
      text = latest;
      entry.dataset.outcome = outcome;
      part('.outcome').textContent = outcome;
      show();
    },
  };
}

/**
 * What came of it, below a line that says so.
 *
 * @param {string} name
 * @param {unknown} value
 */
function shown(name, value) {
  return `// ${name}\n${value === undefined ? 'nothing' : written(value)}`;
}

/** @param {unknown} value files by their names, and nothing of what only gives a request up */
function written(value) {
  return JSON.stringify(
    value,
    (_, part) => {
      if (part instanceof File) return `${part.name}, ${part.size} bytes`;
      return part instanceof AbortSignal ? undefined : part;
    },
    2,
  );
}
