import { pathOf } from '../api/request.ts';
import type { Act, Field, Scene } from './act.ts';

const nickname: Field = { name: 'nickname', label: 'Name', kind: 'text', value: 'Ann', required: true };

const of = ({ service, chat, by }: Scene) => pathOf(service, chat, by);
const quoted = (text: string | undefined) => JSON.stringify(text ?? '');

/** Everything that a form is for, by its name. The order is that of the buttons. */
export const ACTS = {
  join: {
    title: 'Join',
    does: 'Join',
    key: 'j',
    needsSpeaker: false,
    pausesScript: true,
    speaks: true,
    fields: () => [
      nickname,
      {
        name: 'as',
        label: 'As',
        kind: 'choice',
        value: 'Agent',
        choices: [
          ['Agent', 'Agent'],
          ['Supervisor', 'Supervisor'],
          ['Bot', 'Bot'],
          ['External', 'External'],
        ],
      },
      { name: 'silent', label: 'Monitor silently', kind: 'flag' },
    ],
    call: ({ nickname: name, as, silent }, { service, chat }) => {
      const body = {
        nickname: name,
        ...(as === 'Bot' ? { bot: true } : as !== 'Agent' && { type: as }),
        ...(silent === 'true' && { silent: true }),
      };
      return {
        method: 'POST',
        path: `${pathOf(service, chat)}/participants`,
        body,
        handle: `const agent = await chat.join(${JSON.stringify(body)});`,
      };
    },
  },
  url: {
    title: 'Push a URL',
    does: 'Push',
    needsSpeaker: true,
    fields: () => [{ name: 'url', label: 'Address', kind: 'text', required: true, placeholder: 'https://…' }],
    call: ({ url }, scene) => ({
      method: 'POST',
      path: `${of(scene)}/pushUrl`,
      body: { url },
      handle: `await agent.pushUrl(${quoted(url)});`,
    }),
  },
  file: {
    title: 'Send a file',
    does: 'Send the file',
    needsSpeaker: true,
    fields: () => [
      { name: 'file', label: 'File', kind: 'file', required: true },
      { name: 'description', label: 'Description', kind: 'text' },
    ],
    call: (_, scene) => ({
      method: 'POST',
      path: `${of(scene)}/files`,
      handle: "await agent.sendFile({ name: 'invoice.pdf', data });",
    }),
  },
  notice: {
    title: 'Send a custom notice',
    does: 'Send the notice',
    needsSpeaker: true,
    fields: () => [
      { name: 'text', label: 'Text', kind: 'text', required: true },
      { name: 'attributes', label: 'Attributes, as JSON', kind: 'text', placeholder: '{ "kind": "survey" }' },
    ],
    call: ({ text, attributes = '' }, scene) => {
      const eventAttributes = attributes.trim() === '' ? undefined : (JSON.parse(attributes) as object);
      const body = { text, ...(eventAttributes !== undefined && { eventAttributes }) };
      const more =
        eventAttributes === undefined ? '' : `, { eventAttributes: ${JSON.stringify(eventAttributes)} }`;
      return {
        method: 'POST',
        path: `${of(scene)}/customNotice`,
        body,
        handle: `await agent.customNotice(${quoted(text)}${more});`,
      };
    },
  },
  data: {
    title: 'Attach data',
    does: 'Attach',
    needsSpeaker: true,
    fields: () => [
      { name: 'name', label: 'Key', kind: 'text', required: true },
      { name: 'value', label: 'Value', kind: 'text' },
      { name: 'json', label: 'Read it as JSON: a map or a list', kind: 'flag' },
    ],
    call: ({ name = '', value = '', json }, scene) => {
      const userData = { [name]: json === 'true' ? (JSON.parse(value) as unknown) : value };
      return {
        method: 'POST',
        path: `${of(scene)}/acts`,
        body: { type: 'updateData', userData },
        handle: `await agent.setUserData(${JSON.stringify(userData)});`,
      };
    },
  },
  transfer: {
    title: 'Transfer',
    does: 'Transfer',
    key: 't',
    needsSpeaker: true,
    speaks: true,
    fields: () => [
      { ...nickname, label: 'To', value: 'Zoe' },
      { name: 'bot', label: 'A bot', kind: 'flag' },
    ],
    call: ({ nickname: name, bot }, scene) => {
      const to = { nickname: name, ...(bot === 'true' && { bot: true }) };
      return {
        method: 'POST',
        path: `${of(scene)}/acts`,
        body: { type: 'transfer', to },
        handle: `const next = await agent.transfer(${JSON.stringify(to)});`,
      };
    },
  },
  supervisor: {
    title: 'Bring in a supervisor',
    does: 'Bring in',
    needsSpeaker: false,
    fields: () => [
      { ...nickname, value: 'Sam' },
      { name: 'silent', label: 'Monitors silently', kind: 'flag', value: 'true' },
    ],
    call: ({ nickname: name, silent }, { service, chat }) => {
      const body = { nickname: name, type: 'Supervisor', ...(silent === 'true' && { silent: true }) };
      return {
        method: 'POST',
        path: `${pathOf(service, chat)}/participants`,
        body,
        handle: `const supervisor = await chat.join(${JSON.stringify(body)});`,
      };
    },
  },
  bargeIn: {
    title: 'Barge in',
    does: 'Become visible',
    needsSpeaker: true,
    fields: () => [],
    call: (_, scene) => ({
      method: 'POST',
      path: `${of(scene)}/acts`,
      body: { type: 'bargeIn' },
      handle: 'await agent.bargeIn();',
    }),
  },
  park: {
    title: 'Park the chat',
    does: 'Park',
    needsSpeaker: true,
    fields: () => [],
    call: (_, scene) => ({
      method: 'POST',
      path: `${of(scene)}/acts`,
      body: { type: 'park' },
      handle: 'await agent.park();',
    }),
  },
  leave: {
    title: 'Leave',
    does: 'Leave',
    key: 'l',
    needsSpeaker: true,
    fields: () => [
      {
        name: 'then',
        label: 'What happens to the chat',
        kind: 'choice',
        value: 'closeIfNoAgent',
        choices: [
          ['closeIfNoAgent', 'It ends if no agent is left'],
          ['close', 'It ends, though others are there'],
          ['keepAlive', 'It goes on'],
        ],
      },
    ],
    call: ({ then }, scene) => ({
      method: 'DELETE',
      path: `${of(scene)}?then=${then}`,
      handle: `await agent.leave({ then: ${quoted(then)} });`,
    }),
  },
  end: {
    title: 'End the chat',
    does: 'End',
    key: 'e',
    needsSpeaker: false,
    fields: ({ by }) => [
      {
        name: 'by',
        label: 'Who ends it',
        kind: 'choice',
        value: by > 0 ? 'speaker' : 'server',
        choices: [...(by > 0 ? [['speaker', 'The agent'] as const] : []), ['server', 'The server']],
      },
    ],
    call: ({ by }, scene) => {
      const isAgent = by === 'speaker' && scene.by > 0;
      return {
        method: 'POST',
        path: `${pathOf(scene.service, scene.chat)}/end`,
        body: isAgent ? { by: scene.by } : {},
        handle: isAgent ? 'await agent.endChat();' : 'await chat.end();',
      };
    },
  },
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;
