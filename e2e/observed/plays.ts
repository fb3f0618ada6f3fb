import type { WebChatConfiguration } from '../fixtures/widgets.ts';
import { agents, idle, tabs } from './plays/agents.ts';
import { brokenConnection, cometdfaults, pollfaults, spoilt } from './plays/faults.ts';
import { files } from './plays/files.ts';
import { type Play, type Plays, playByName } from './plays/play.ts';
import { async, restore, restore2 } from './plays/restore.ts';
import { nosession, preview, session, session2 } from './plays/session.ts';

const plays: Readonly<Record<string, Plays>> = {
  nosession,
  session,
  session2,
  agents,
  files,
  idle,
  preview,
  restore,
  restore2,
  pollfaults,
  cometdfaults,
  async,
  tabs,
};

/** What the pages of a scenario configure beyond the usual, one after the other. */
const configurations: Readonly<Record<string, readonly WebChatConfiguration[]>> = {
  session2: [{}, { sleepEnabled: true }],
  files: [{}, { cometD: { apiURL: undefined } }],
  async: [{ async: { enabled: true } }],
};

/** What the `nth` page of a scenario configures. */
export function configurationOf(scenario: string, nth: number): WebChatConfiguration {
  return configurations[scenario]?.[nth] ?? {};
}

/** What is done in a step; undefined for one that nobody knows to play. */
export function playOf(scenario: string, step: string): Play | undefined {
  return (
    plays[scenario]?.[step] ??
    (scenario === 'cometdfaults' ? brokenConnection(step) : undefined) ??
    (scenario.endsWith('faults') ? spoilt(step) : undefined) ??
    playByName(step)
  );
}
