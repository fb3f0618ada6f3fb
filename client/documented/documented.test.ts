import { expect, test } from '@playwright/test';
import * as refusals from '../base/refusals.ts';
import { Refusal, reasonOf } from '../base/rejection.ts';
import { events } from '../chat/events.ts';
import { commands } from '../commands/table.ts';
import { documentedEvents, resolutions } from './documented.ts';

test('every resolution and event that the documents promise has its row, under an id of its own', () => {
  const ids = [...resolutions, ...documentedEvents].map(({ id }) => id);
  expect(resolutions).toHaveLength(83);
  expect(documentedEvents).toHaveLength(20);
  expect(new Set(ids).size).toBe(103);
});

test('a row tells edition, command, status and what comes back', () => {
  const row = (wanted: string) => resolutions.find(({ id }) => id === wanted);
  expect(row('8.5/endChat/rejected/no-session')).toMatchObject({
    edition: '8.5',
    command: 'endChat',
    status: 'rejected',
    returns: { type: 'error', text: 'There is no active chat session' },
    exact: true,
    transports: ['polling', 'cometd'],
  });
  expect(row('9.0/sendFile/resolved/sent')).toMatchObject({
    returns: 'AJAX response object',
    exact: false,
    transports: ['polling', 'cometd-with-apiURL'],
  });
});

test('every command and event of the client is documented, or observed and known as such', () => {
  const documented = new Set([
    ...resolutions.map(({ command }) => command),
    ...documentedEvents.map(({ event }) => event),
  ]);
  const names = [...Object.keys(commands), ...Object.keys(events)];
  expect(names.filter((name) => !documented.has(name))).toEqual([
    'sleep',
    'wake',
    'waking',
    'restoredOffline',
    'botConnected',
    'botDisconnected',
    'chatServerBackOnline',
    'chatServerWentOffline',
    'disconnected',
    'chatServerTimeout',
    'reconnected',
    'sleeping',
    'ajaxResponse',
  ]);
});

test('every command and event that is documented is there', () => {
  expect(resolutions.filter(({ command }) => !(command in commands)).map(({ id }) => id)).toEqual([]);
  expect(documentedEvents.filter(({ event }) => !(event in events)).map(({ id }) => id)).toEqual([]);
});

test('every text documented is one that the client refuses with', () => {
  const exact = resolutions.filter(({ exact }) => exact);
  expect(exact).toHaveLength(30);
  for (const { edition, returns } of exact) {
    const reasons = Object.values(refusals).map((text) => reasonOf(new Refusal(text), edition));
    expect(reasons).toContainEqual(returns);
  }
});

test('whatever a command is refused with, it is a text of several words', () => {
  for (const text of Object.values(refusals)) expect(text).toMatch(/^\S+( \S+)+$/);
});
