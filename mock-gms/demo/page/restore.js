// @ts-check
/** What happens to the chat that went on when the page was left. */

import { sentenceFor } from './sentences.js';

/**
 * How it came out; undefined as long as nothing is known, and where there was no chat.
 *
 * @typedef {{ outcome: 'restored' | 'offline' | 'failed' | 'over' | undefined, reason: unknown }} Restore
 */

/** @type {Record<string, Restore['outcome']>} */
const OUTCOMES = {
  restored: 'restored',
  restoredOffline: 'offline',
  restoreFailed: 'failed',
  restoreTimeout: 'over',
};

/**
 * Listens from the moment when the bus is there: what fails at once would be over before the page is.
 *
 * @param {{ registerPlugin: (name: string) => import('./wire.js').Plugin }} bus
 * @returns {Restore} filled as it comes
 */
export function listenForRestore(bus) {
  const plugin = bus.registerPlugin('DemoRestore');
  /** @type {Restore} */
  const restore = { outcome: undefined, reason: undefined };
  plugin.subscribe('WebChatService.error', ({ data }) => {
    // The reason may come first or last.
    restore.reason ??= data;
  });
  for (const [event, outcome] of Object.entries(OUTCOMES))
    plugin.subscribe(`WebChatService.${event}`, () => {
      restore.outcome = outcome;
    });
  return restore;
}

/**
 * Why the chat does not go on, in words.
 *
 * @param {Restore} restore
 * @returns {string} nothing where it does, or where there was none
 * @example
 *   whyNot({ outcome: 'over', reason: undefined })  // 'Your chat is over: it has ended, or you were away too long.'
 */
export function whyNot({ outcome, reason }) {
  if (outcome === 'over') {
    if (reason === undefined) return 'Your chat is over: it has ended, or you were away too long.';
    return `Your chat is over. ${sentenceFor(reason)}`;
  }
  if (outcome !== 'failed') return '';
  const why = reason === undefined ? 'The chat server did not answer as it should.' : sentenceFor(reason);
  return `Your chat could not be continued. ${why} It may still be there: try again, or start a new one.`;
}
