import { expect, test } from '@playwright/test';
import { announce } from './announcements.ts';
import type { Message } from './messages.ts';
import { Participants } from './participants.ts';

function message(type: Message['type'], kind: Message['from']['type'], id = 2, timestamp = 1000): Message {
  return {
    type,
    timestamp,
    text: '',
    html: false,
    userData: {},
    from: { id, type: kind, name: `${kind} ${id}` },
  };
}

function announcementsOf(given: Message, participants: Participants): { event: string; data: unknown }[] {
  const published: { event: string; data: unknown }[] = [];
  announce(given, participants, (event, ...[data]) => published.push({ event, data }));
  return published;
}

const eventsOf = (given: Message, participants = new Participants()) =>
  announcementsOf(given, participants).map(({ event }) => event);

test('an agent comes and goes with message, agents and number', () => {
  const participants = new Participants();
  const join = message('ParticipantJoined', 'Agent');
  const agent = {
    name: 'Agent 2',
    connected: true,
    supervisor: false,
    connectedTime: 1000,
    disconnectedTime: false,
  };
  expect(announcementsOf(join, participants)).toEqual([
    { event: 'agentConnected', data: { message: join, agents: { 2: agent }, numAgentsConnected: 1 } },
  ]);
  const leave = message('ParticipantLeft', 'Agent', 2, 5000);
  const data = {
    message: leave,
    agents: { 2: { ...agent, connected: false, disconnectedTime: 5000 } },
    numAgentsConnected: 0,
  };
  expect(announcementsOf(leave, participants)).toEqual([
    { event: 'agentDisconnected', data },
    { event: 'agentTypingStopped', data: undefined },
  ]);
});

test('supervisors are among the agents and marked, customers and bots are not', () => {
  const participants = new Participants();
  expect(eventsOf(message('ParticipantJoined', 'Client', 1), participants)).toEqual(['clientConnected']);
  expect(eventsOf(message('ParticipantJoined', 'Supervisor', 2), participants)).toEqual([
    'supervisorConnected',
  ]);
  expect(eventsOf(message('ParticipantJoined', 'Bot', 3), participants)).toEqual(['botConnected']);
  expect(Object.entries(participants.agents())).toEqual([
    ['2', expect.objectContaining({ supervisor: true })],
  ]);
  expect(participants.change(message('Message', 'Client', 1)).numAgentsConnected).toBe(1);
  expect(eventsOf(message('ParticipantLeft', 'Client', 1), participants)).toEqual(['clientDisconnected']);
  expect(eventsOf(message('ParticipantLeft', 'Supervisor', 2), participants)).toEqual([
    'supervisorDisconnected',
    'agentTypingStopped',
  ]);
});

test('a bot leaves as a bot even when its leave does not say so, and as an agent for pages that know no bots', () => {
  const participants = new Participants();
  participants.take(message('ParticipantJoined', 'Bot', 3));
  expect(eventsOf(message('Message', 'Agent', 3), participants)).toEqual(['agentTypingStopped']);
  expect(eventsOf(message('ParticipantLeft', 'Agent', 3), participants)).toEqual([
    'botDisconnected',
    'agentDisconnected',
    'agentTypingStopped',
  ]);
});

test('who left before the end keeps the time of leaving', () => {
  const participants = new Participants();
  participants.take(message('ParticipantJoined', 'Agent', 2));
  participants.take(message('ParticipantJoined', 'Agent', 3));
  participants.take(message('ParticipantLeft', 'Agent', 2, 5000));
  participants.allLeft(9000);
  expect(participants.agents()).toMatchObject({
    2: { disconnectedTime: 5000 },
    3: { disconnectedTime: 9000 },
  });
});

test('typing of agents and supervisors is announced with the message', () => {
  const typing = message('TypingStarted', 'Agent');
  expect(announcementsOf(typing, new Participants())).toEqual([
    { event: 'agentTypingStarted', data: typing },
  ]);
  expect(eventsOf(message('TypingStopped', 'Supervisor'))).toEqual(['agentTypingStopped']);
  expect(eventsOf(message('TypingStarted', 'Client'))).toEqual([]);
});

test('what an agent sends ends the typing', () => {
  for (const type of ['Message', 'PushUrl', 'Notice'] as const) {
    expect(eventsOf(message(type, 'Agent'))).toEqual(['agentTypingStopped']);
    expect(eventsOf(message(type, 'Client'))).toEqual([]);
  }
  expect(eventsOf(message('CustomNotice', 'Agent'))).toEqual([]);
});

test('External raises no event', () => {
  for (const type of ['ParticipantJoined', 'ParticipantLeft', 'Message', 'TypingStarted'] as const) {
    expect(eventsOf(message(type, 'External'))).toEqual([]);
  }
});

test('an agent who comes back is an agent, and a supervisor a supervisor', () => {
  const participants = new Participants();
  for (const [id, kind] of [
    [2, 'Agent'],
    [3, 'Supervisor'],
  ] as const) {
    for (const type of ['ParticipantJoined', 'ParticipantLeft', 'ParticipantJoined'] as const)
      eventsOf(message(type, kind, id), participants);
  }
  expect(participants.agents()).toMatchObject({
    2: { supervisor: false, connected: true },
    3: { supervisor: true, connected: true },
  });
});
