import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { defaults } from '../../client/base/settings.ts';
import { events } from '../../client/chat/events.ts';
import { commands, privateCommand } from '../../client/commands/table.ts';
import type { ServiceOptions } from '../../client/commands/web-chat-service.ts';
import { OPTIONS } from '../../mock-gms/server/option-table.ts';
import { SETTINGS } from '../../mock-gms/services/settings.ts';
import { MARK } from './editor.ts';

/** A name that an editor is asked about. */
export interface Asked {
  readonly name: string;
  /** A line of a user's code with a mark before the name. */
  readonly code: string;
  /** Whether it has a default that is to be shown. */
  readonly hasDefault?: boolean;
}

/** What every line can use. */
export const PRELUDE = `
import { createWebChatService, type WebChatService, type SessionData } from 'gms-webchat';
import { createManualClock } from 'gms-webchat/testing';
import { cometdForNode } from 'gms-webchat/node';
import { MemoryStore, startMockGms, type ChatHandle, type ParticipantHandle, type ServiceHandle } from 'mock-gms';

declare const webChat: WebChatService;
declare const gms: ServiceHandle;
declare const chat: ChatHandle;
declare const agent: ParticipantHandle;
`;

interface Rule {
  readonly properties: Readonly<Record<string, { readonly readOnly?: boolean; readonly default?: unknown }>>;
  readonly examples?: readonly object[];
}

const contract = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));
const schemas: Readonly<Record<string, Rule>> = contract.components.schemas;

export const COMMANDS: readonly Asked[] = Object.keys(commands)
  .filter((name) => name !== privateCommand)
  .map((name) => ({ name, code: `webChat.${MARK}${name};` }));

export const EVENTS: readonly Asked[] = Object.keys(events).map((name) => ({
  name,
  code: `webChat.${MARK}on('${name}', () => {});`,
}));

const groups = ['cometD', 'async'] as const;

/** What the service takes from its surroundings. */
const SURROUNDINGS = [
  ...(['edition', 'fetch', 'clock', 'storage', 'cometd', 'saveFile', 'warn', 'ready'] as const),
] satisfies ReadonlyArray<keyof ServiceOptions>;

export const CLIENT_OPTIONS: readonly Asked[] = [
  ...[...Object.keys(defaults), ...SURROUNDINGS].map((name) => ({
    name,
    code: `createWebChatService({ ${MARK}${name}: undefined });`,
  })),
  ...groups.flatMap((group) =>
    Object.keys(defaults[group]).map((name) => ({
      name: `${group}.${name}`,
      code: `createWebChatService({ ${group}: { ${MARK}${name}: undefined } });`,
    })),
  ),
].map((asked) => ({ ...asked, hasDefault: true }));

export const SERVER_OPTIONS: readonly Asked[] = Object.keys(OPTIONS).map((name) => ({
  name,
  code: `startMockGms({ ${MARK}${name}: undefined as never });`,
  hasDefault: true,
}));

export const SETTING_NAMES: readonly Asked[] = Object.entries(SETTINGS).map(([name, { initial }]) => ({
  name,
  code: `gms.configure({ ${MARK}${name}: undefined });`,
  hasDefault: initial !== undefined,
}));

export const FAULT_MEMBERS: readonly Asked[] = [
  ...Object.entries(schemas.FaultRule?.properties ?? {}).map(([name, { readOnly, default: initial }]) => ({
    name,
    code:
      readOnly === true
        ? `gms.faults.list().then(([fault]) => fault?.${MARK}${name});`
        : `gms.faults.add({ ${name === 'operation' ? '' : "operation: 'send', "}${MARK}${name}: undefined as never });`,
    hasDefault: initial !== undefined,
  })),
  ...Object.keys(schemas.FaultRate?.properties ?? {}).map((name) => ({
    name: `rate.${name}`,
    code: `gms.faults.add({ operation: 'send', rate: { ${MARK}${name}: 1 } });`,
  })),
  ...Object.entries(schemas)
    .filter(([name]) => /Fault$/.test(name))
    .flatMap(([schema, { properties, examples = [] }]) =>
      Object.keys(properties).map((name) => {
        const members = Object.entries(examples[0] ?? {}).map(
          ([member, value]) => `${member === name ? MARK : ''}${member}: ${JSON.stringify(value)}`,
        );
        const operation = schema === 'PushFault' ? 'push' : 'send';
        return {
          name: `${schema}.${name}`,
          code: `gms.faults.add({ operation: '${operation}', effect: { ${members.join(', ')} } });`,
        };
      }),
    ),
];
