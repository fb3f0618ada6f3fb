import { beyondTheSuite } from './set-aside/beyond-the-suite.ts';
import { bounds } from './set-aside/bounds.ts';
import { cometdSessions } from './set-aside/cometd-sessions.ts';
import { equivalents } from './set-aside/equivalents.ts';
import { failures } from './set-aside/failures.ts';
import { faults } from './set-aside/faults.ts';
import { figures } from './set-aside/figures.ts';
import { longPolling } from './set-aside/long-polling.ts';
import { nodes } from './set-aside/nodes.ts';
import { ofChats } from './set-aside/of-chats.ts';
import { overHttp } from './set-aside/over-http.ts';
import { publications } from './set-aside/publications.ts';
import { pushes } from './set-aside/pushes.ts';
import { settings } from './set-aside/settings.ts';
import { webSocket } from './set-aside/web-socket.ts';
import type { SetAside } from './set-aside.ts';

/** Mutants that no case is to find. One that a case finds all the same counts as found. */
export const setAside: readonly SetAside[] = [
  ...faults,
  ...settings,
  ...failures,
  ...bounds,
  ...equivalents,
  ...beyondTheSuite,
  ...pushes,
  ...nodes,
  ...figures,
  ...overHttp,
  ...ofChats,
  ...cometdSessions,
  ...publications,
  ...longPolling,
  ...webSocket,
];
