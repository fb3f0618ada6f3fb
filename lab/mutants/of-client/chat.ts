import type { ClientMutant } from './client-mutant.ts';

/** Wrong clients: what is known of a chat. */
export const chatClientMutants: readonly ClientMutant[] = [
  {
    id: 'agent-back-as-supervisor',
    title: 'takes an agent who comes back for a supervisor',
    file: 'chat/participants.ts',
    find: `supervisor: from.type === 'Supervisor',`,
    replace: `supervisor: from.type === 'Supervisor' || this.#agents.has(from.id),`,
    killer: [
      'chat/announcements.test.ts',
      'an agent who comes back is an agent, and a supervisor a supervisor',
    ],
  },
  {
    id: 'state-typing-beyond-end',
    title: 'shows an agent as typing after the end',
    file: 'app/state.ts',
    find: `phase: 'ended', agentTyping: false,`,
    replace: `phase: 'ended',`,
    killer: ['app/state.test.ts', 'with the chat ends the typing of an agent who was still there'],
  },
];
