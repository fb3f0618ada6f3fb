/**
 * The arrows between rooms: what may import what. Checked by `npm run lint`.
 * Tests may look anywhere; nobody looks into tests.
 */

const tests = '[.](test|spec)[.]ts$';
const configs = '(tsdown|vite)[.]config[.]ts$';

/** mock-gms from the top down. A file imports its own layer's folder and the layers below, never one above. */
const layers = [
  // `examples` are scripts that ship: they use what a script may use, and nothing uses them.
  ['cli', 'playwright', 'examples'],
  ['index'],
  // Puts the endpoints together and listens.
  ['server'],
  // The endpoints: each reads and writes the same chats in its own way; `handle` is the one in process.
  ['rest', 'files', 'cometd', 'control', 'console', 'demo', 'handle'],
  // What the endpoints over HTTP share: one way through for every request.
  ['chat-http'],
  // `notifications` tells customers who are away; `saved-chat` saves a chat as a script or a test; `capture` reads what was
  // seen elsewhere; `metrics` counts.
  ['chat-api', 'desk', 'notifications', 'saved-chat', 'capture', 'metrics'],
  ['services'],
  // What is kept of what crossed the wire, and what spoils it.
  ['journal'],
  ['faults'],
  ['chat-server'],
  ['store'],
  // The rules of a chat: pure, and alone.
  ['chat'],
];
const endpoints = layers[3];

/** What every layer may use and what therefore knows nothing of chats. */
const ground = ['boundary', 'clock', 'http', 'openapi', 'version'];

/** Data about the operations on chats: every layer above `chat` may read it. */
const operations = '^mock-gms/chat-api/operations[.]ts$';

/** A pattern for rooms of mock-gms, each a folder or a single file. */
const rooms = (names) => `^mock-gms/(${names.join('|')})(/|[.]ts$)`;

/** contracts from the top down, as patterns below contracts/. */
const contractLayers = [
  // The command, what a program imports, and the cases in a Playwright project.
  ['cli[.]ts$', 'index[.]ts$'],
  ['playwright[.]ts$'],
  // What the command does: judge a server, judge a client, compare two servers, learn from captures.
  ['server/', 'client/', 'compare/', 'learn/'],
  // What a case is, and what it has in hand.
  ['case/'],
  // The suite's own customer: says what is to be said to a server, and shows what came back.
  ['probe/'],
  // The server that is spoken to, and who plays its agents.
  ['target/'],
  // What the three have in common and what knows no chat: flags, terminal, exit codes, secrets, markup.
  ['shared/'],
];

/** The rooms of contracts/server from the top down; the command's own files stand above them. */
const serverLayers = [['run/'], ['report/'], ['cases/'], ['model/']];
/** The rooms of contracts/probe from the top down; the table of operations stands beside them. */
const probeLayers = [['detect/'], ['customer/'], ['bayeux/', 'answer/', 'evidence/'], ['wire/']];
const contractRooms = (names) => `^contracts/(${names.join('|')})`;
const contractTests = '[.](test|spec|fixture)[.]ts$';

const contractsDownward = contractLayers.slice(1).map((layer, above) => ({
  name: `contracts: ${layer.join(', ')} import nothing from above`,
  comment: `The arrows run ${contractLayers.map((names) => names.join(' | ')).join(' → ')}.`,
  severity: 'error',
  from: { path: contractRooms(layer), pathNot: contractTests },
  to: { path: contractRooms(contractLayers.slice(0, above + 1).flat()) },
}));

const serverDownward = serverLayers.map((layer, above) => ({
  name: `contracts/server: ${layer.join(', ')} imports nothing from above`,
  comment: `The arrows run command → ${serverLayers.map((names) => names.join(' | ')).join(' → ')}.`,
  severity: 'error',
  from: { path: `^contracts/server/(${layer.join('|')})`, pathNot: contractTests },
  to: { path: `^contracts/server/([^/]+[.]ts$|${serverLayers.slice(0, above).flat().join('|') || '$^'})` },
}));

const probeDownward = probeLayers.slice(1).map((layer, above) => ({
  name: `contracts/probe: ${layer.join(', ')} imports nothing from above`,
  comment: `The arrows run ${probeLayers.map((names) => names.join(' | ')).join(' → ')}.`,
  severity: 'error',
  from: { path: `^contracts/probe/(${layer.join('|')})`, pathNot: contractTests },
  to: {
    path: `^contracts/probe/(${probeLayers
      .slice(0, above + 1)
      .flat()
      .join('|')})`,
  },
}));

const commandsApart = contractLayers[2].map((command) => ({
  name: `contracts: ${command} imports no other command`,
  comment: 'What two of them share belongs below them, in case, probe, target or shared.',
  severity: 'error',
  from: { path: contractRooms([command]), pathNot: contractTests },
  to: { path: contractRooms(contractLayers[2].filter((other) => other !== command)) },
}));

/** The client from the top down; `base` and `bus` know nothing of chats. */
const clientLayers = [
  // What can be imported, and the scripts for pages.
  ['index', 'polling', 'embed', 'embed-polling', 'script', 'node', 'cometd', 'testing'],
  // What an app is given beside the commands, and what a page is.
  ['app', 'page'],
  ['commands'],
  // The life of a chat: how it begins, is kept, taken up again and ends.
  ['session'],
  // What a chat consists of: messages, transcript, participants, typing, events.
  ['chat'],
  ['transport'],
  ['base', 'bus'],
];
const clientRooms = (names) => `^client/(${names.join('|')})(/|[.]ts$)`;

const clientDownward = clientLayers.slice(1).map((layer, above) => ({
  name: `client: ${layer.join(', ')} import nothing from above`,
  comment: `The arrows run ${clientLayers.map((names) => names.join(' | ')).join(' → ')}.`,
  severity: 'error',
  from: { path: clientRooms(layer), pathNot: tests },
  to: { path: clientRooms(clientLayers.slice(0, above + 1).flat()) },
}));

const downward = layers.slice(1).map((layer, above) => ({
  name: `mock-gms: ${layer.join(', ')} import nothing from above`,
  comment: `The arrows run ${layers.map((names) => names.join(' | ')).join(' → ')}.`,
  severity: 'error',
  from: { path: rooms(layer), pathNot: tests },
  to: { path: rooms(layers.slice(0, above + 1).flat()), pathNot: operations },
}));

const endpointsApart = endpoints.map((endpoint) => ({
  name: `mock-gms: ${endpoint} imports no other endpoint`,
  comment: 'What two endpoints share belongs below them, in chat-http, chat-api or http.',
  severity: 'error',
  from: { path: rooms([endpoint]), pathNot: tests },
  // Colours and the icon are no code: the console looks as the demo page does.
  to: {
    path: rooms(endpoints.filter((other) => other !== endpoint)),
    pathNot: '^mock-gms/demo/page/[^/]+[.](css|svg)$',
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'no cycles',
      comment: 'Two files that import each other are one file or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nobody imports tests',
      severity: 'error',
      from: {},
      to: { path: tests },
    },
    {
      name: 'every import resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '/dist/' },
    },
    {
      name: 'client imports no other package',
      comment: 'Packages point one way: lab → contracts → mock-gms → client.',
      severity: 'error',
      from: { path: '^client/', pathNot: tests },
      to: { path: '^(mock-gms|contracts|e2e|scripts|lab)/' },
    },
    {
      name: 'mock-gms imports the client only',
      comment: 'Packages point one way: lab → contracts → mock-gms → client.',
      severity: 'error',
      from: { path: '^mock-gms/', pathNot: tests },
      to: { path: '^(contracts|e2e|scripts|lab)/' },
    },
    {
      name: 'contracts import no tool of the repository',
      comment: 'The suite is published: it cannot reach what stays here.',
      severity: 'error',
      from: { path: '^contracts/' },
      to: { path: '^(e2e|scripts|lab)/' },
    },
    {
      name: 'e2e imports no script',
      comment:
        'Scripts use what the suites in browsers know, such as which browsers there are; never the other way.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'nobody imports the lab',
      comment: 'The lab may use every package; nothing may need it. Scripts start it by its entries.',
      severity: 'error',
      from: { pathNot: '^lab/' },
      to: { path: '^lab/' },
    },
    ...downward,
    ...contractsDownward,
    ...serverDownward,
    ...probeDownward,
    ...commandsApart,
    {
      name: 'contracts: every room has its place',
      comment: 'A new room is written down above.',
      severity: 'error',
      from: { path: '^contracts/', pathNot: [contractTests, configs] },
      to: {
        path: '^contracts/[^/]+(/|[.]ts$)',
        pathNot: [contractRooms(contractLayers.flat())],
      },
    },
    ...endpointsApart,
    {
      name: 'mock-gms: every room has its place',
      comment: 'A new room is written down above, in a layer or in the ground.',
      severity: 'error',
      from: { path: '^mock-gms/', pathNot: tests },
      to: { path: '^mock-gms/[^/]+(/|[.]ts$)', pathNot: [rooms([...layers.flat(), ...ground])] },
    },
    {
      name: 'mock-gms: the ground knows no chat',
      comment: `${ground.join(', ')} serve every layer and depend on none.`,
      severity: 'error',
      from: { path: rooms(ground), pathNot: tests },
      to: { path: rooms(layers.flat()) },
    },
    {
      name: 'mock-gms: the table of operations knows the rules of a chat only',
      severity: 'error',
      from: { path: operations },
      to: { pathNot: '^mock-gms/(chat|openapi)/' },
    },
    {
      name: 'mock-gms: the rules of a chat stand alone',
      comment: 'chat/ is pure: no clock, no HTTP, no I/O, no package.',
      severity: 'error',
      from: { path: '^mock-gms/chat/', pathNot: tests },
      to: { pathNot: '^mock-gms/chat/' },
    },
    ...clientDownward,
    {
      name: 'client: every room has its place',
      comment: 'A new room is written down above.',
      severity: 'error',
      from: { path: '^client/', pathNot: [tests, configs, '^client/(build|examples)/'] },
      to: {
        path: '^client/[^/]+(/|[.]ts$)',
        pathNot: [clientRooms(clientLayers.flat()), '^client/(documented|generated)/'],
      },
    },
    {
      name: 'client: nobody imports the script for pages',
      comment: 'embed.ts acts on the page as it loads; everything else is free of side effects.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: '^client/embed[.]ts$' },
    },
    {
      name: 'client: no Node',
      comment: 'It runs in browsers.',
      severity: 'error',
      from: { path: '^client/', pathNot: [tests, configs] },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What is installed elsewhere resolves there.
    exclude: { path: '/dist/|^scripts/packages/installed/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
