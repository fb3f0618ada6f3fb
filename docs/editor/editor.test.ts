import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { faultOperations } from '../../mock-gms/faults/fault-target.ts';
import { isStale, type Package } from '../../scripts/build/stale.ts';
import { Editor, type Hover, MARK } from './editor.ts';
import {
  type Asked,
  CLIENT_OPTIONS,
  COMMANDS,
  EVENTS,
  FAULT_MEMBERS,
  PRELUDE,
  SERVER_OPTIONS,
  SETTING_NAMES,
} from './surface.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is longer is no longer read. */
const MAX_DISPLAY = 200;

/** The types as they are built; while the builds are older than the sources, those of the sources. */
const packages: Readonly<Record<string, Package & { readonly source: string }>> = {
  'gms-webchat': { folder: 'client', outputs: ['index.d.ts'], source: 'index.ts' },
  'gms-webchat/script': { folder: 'client', outputs: ['script.d.ts'], source: 'script.ts' },
  'gms-webchat/node': { folder: 'client', outputs: ['node.d.ts'], source: 'node.ts' },
  'gms-webchat/testing': { folder: 'client', outputs: ['testing.d.ts'], source: 'testing.ts' },
  'mock-gms': { folder: 'mock-gms', outputs: ['index.d.ts'], inputs: ['openapi.yaml'], source: 'index.ts' },
};

const paths = Object.fromEntries(
  Object.entries(packages).map(([name, each]) => [
    name,
    `${root}${each.folder}/${isStale(root, each) ? each.source : `dist/${each.outputs[0]}`}`,
  ]),
);

// The first question reads every type of both packages.
test.describe.configure({ timeout: 60_000 });

let editor: Editor;

test.beforeAll(() => {
  editor = new Editor(root.replace(/[/\\]$/, ''), paths);
});

test.afterAll(() => editor.dispose());

function write(asked: readonly Asked[]): void {
  editor.write([PRELUDE, ...asked.map(({ code }) => code)].join('\n'));
}

function hoversOf(asked: readonly Asked[]): ReadonlyArray<Asked & { readonly hover: Hover }> {
  write(asked);
  const hovers = editor.hovers();
  expect(hovers).toHaveLength(asked.length);
  return asked.map((each, i) => ({ ...each, hover: hovers[i] as Hover }));
}

/** The methods and members of handles, as the editor itself offers them. */
function membersOf(...handles: readonly string[]): readonly Asked[] {
  const offered = editor.completions(`${PRELUDE}${handles.map((handle) => `${handle}.${MARK};`).join('\n')}`);
  return handles.flatMap((handle, i) =>
    (offered[i] ?? []).map((name) => ({ name: `${handle}.${name}`, code: `${handle}.${MARK}${name};` })),
  );
}

/** What is missing of what an editor should show. */
function lacking({ name, hover, hasDefault = false }: Asked & { readonly hover: Hover }): string[] {
  const { display, text, examples, default: initial } = hover;
  return [
    ...(text === '' ? [`${name}: no sentence`] : []),
    ...(examples.length === 0 ? [`${name}: no example`] : []),
    ...(hasDefault && initial === undefined ? [`${name}: no default`] : []),
    ...(display.length === 0 || display.length > MAX_DISPLAY ? [`${name}: shown as ${display}`] : []),
  ];
}

/** The commands whose options have names of their own. */
const WITH_OPTIONS = [
  ...['configure', 'startChat', 'sendMessage', 'sendCustomNotice', 'sendTyping', 'sendFilteredMessage'],
  ...['addPrefilter', 'restore', 'sendFile', 'downloadFile', 'getFileLimits'],
  ...['registerTypingPreviewInput', 'registerPreProcessor'],
];

const subjects: Readonly<Record<string, () => readonly Asked[]>> = {
  'every command of the client': () => COMMANDS,
  'every event of the client': () => EVENTS,
  'every option of the client': () => CLIENT_OPTIONS,
  'every option of the server': () => SERVER_OPTIONS,
  'every setting of a service': () => SETTING_NAMES,
  'every member of a fault': () => FAULT_MEMBERS,
  'every method of a clock': () => membersOf('gms.clock'),
  'every method of the faults of a service': () => membersOf('gms.faults'),
  'every method of a participant': () => membersOf('agent'),
};

for (const [subject, asked] of Object.entries(subjects)) {
  test(`an editor shows sentence, default and example of ${subject}, on a line that can be read`, () => {
    const found = hoversOf(asked());
    expect(found.length).toBeGreaterThan(3);
    expect(found.flatMap(lacking)).toEqual([]);
  });
}

test('an editor shows a sentence for every member of the handles of a service and a chat', () => {
  const found = hoversOf(membersOf('gms', 'chat', 'gms.journal', 'chat.script'));
  expect(found.flatMap(lacking).filter((each) => !each.endsWith('no example'))).toEqual([]);
});

test('an editor shows a sentence for every option of a command, and offers every option of the service', () => {
  const calls = [...WITH_OPTIONS.map((name) => `webChat.${name}`), 'createWebChatService'];
  const offered = editor.completions(`${PRELUDE}${calls.map((call) => `${call}({ ${MARK} });`).join('\n')}`);
  const asked = calls.slice(0, -1).flatMap((call, i) =>
    (offered[i] ?? []).map((name) => ({
      name: `${call}.${name}`,
      code: `${call}({ ${MARK}${name}: undefined as never });`,
    })),
  );
  expect(asked.length).toBeGreaterThan(40);
  expect(hoversOf(asked).filter(({ hover }) => hover.text === '')).toEqual([]);

  const names = CLIENT_OPTIONS.map(({ name }) => name).filter((name) => !name.includes('.'));
  expect(offered.at(-1)?.toSorted()).toEqual(names.toSorted());
});

test('an editor offers the events by name, and the operations that a fault can be for', () => {
  const [events, operations] = editor.completions(
    `${PRELUDE}webChat.on('${MARK}', () => {});\ngms.faults.add({ operation: '${MARK}' });`,
  );
  expect(events?.toSorted()).toEqual(EVENTS.map(({ name }) => name).toSorted());
  expect(operations?.toSorted()).toEqual([...faultOperations()].toSorted());
});

test('what an editor shows as an example is right', () => {
  const client = [...COMMANDS, ...EVENTS, ...CLIENT_OPTIONS];
  const server = [...SERVER_OPTIONS, ...SETTING_NAMES, ...FAULT_MEMBERS];
  const handles = membersOf('gms.clock', 'gms.faults', 'agent');
  const examples = [
    ...hoversOf(client).map(({ hover }) =>
      inFunction(hover, 'service: WebChatService, sessionData: SessionData'),
    ),
    ...hoversOf([...server, ...handles]).map(({ hover }) => inFunction(hover, 'service: ServiceHandle')),
  ];
  editor.write(
    [
      PRELUDE,
      'declare const show: (what: unknown) => void;',
      'declare const dataURL: string;',
      'declare const cometURL: string;',
      'declare const supervisor: ParticipantHandle;',
      'declare const assert: { deepEqual(one: unknown, another: unknown): void };',
      ...examples,
    ].join('\n'),
  );
  expect(editor.problems()).toEqual([]);
});

test("a page's window knows what the script for pages reads and leaves there", () => {
  const page = (options: string) =>
    [
      "import type {} from 'gms-webchat/script';",
      `window._genesys = { widgets: { webchat: { ${options} } } };`,
      "window._genesys?.widgets?.bus?.registerPlugin('Shop').command('WebChatService.startChat');",
      "window.CXBus?.command('WebChatService.endChat');",
    ].join('\n');
  editor.write(page("dataURL: 'https://host/genesys/2/chat/customer-support'"));
  expect(editor.problems()).toEqual([]);
  editor.write(page('dataUrl: 1'));
  expect(editor.problems()).toEqual([expect.stringContaining("Did you mean to write 'dataURL'?")]);
});

function inFunction({ examples }: Hover, parameters: string): string {
  return `async (${parameters}) => {\n${examples.join('\n')}\n};`;
}
