// @ts-check
/** What can be chosen in the address of the page; the first of each is the default. */
const CHOICES = {
  transport: ['polling', 'cometd', 'websocket'],
  edition: ['9.0', '8.5'],
  async: ['no', 'yes'],
};

/** @typedef {{ transport: string, edition: string, async: string }} Chosen */

/**
 * What an address chooses; what it says wrong, or not at all, is as at first.
 *
 * @param {string} search
 * @returns {Chosen}
 */
export function chosenIn(search) {
  const asked = new URLSearchParams(search);
  const chosen = (/** @type {keyof typeof CHOICES} */ name) =>
    CHOICES[name].find((value) => value === asked.get(name)) ?? CHOICES[name][0] ?? '';
  return { transport: chosen('transport'), edition: chosen('edition'), async: chosen('async') };
}

/**
 * Makes the links of the page lead to the same page with one choice changed.
 *
 * @param {Chosen} chosen
 */
export function showChoices(chosen) {
  const summary = document.querySelector('#chosen');
  const kind = chosen.async === 'yes' ? [' · asynchronous'] : [];
  if (summary !== null) summary.textContent = [`${chosen.transport} · ${chosen.edition}`, ...kind].join('');
  for (const link of document.querySelectorAll('[data-choice] a')) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    const name = link.parentElement?.dataset.choice ?? '';
    const value = link.dataset.value ?? '';
    const address = new URL(location.href);
    address.searchParams.set(name, value);
    link.href = address.href;
    if (Object.entries(chosen).some((each) => each[0] === name && each[1] === value))
      link.setAttribute('aria-current', 'true');
  }
}
