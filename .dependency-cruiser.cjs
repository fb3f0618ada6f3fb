/**
 * The arrows between rooms: what may import what. Checked by `npm run lint`.
 * Tests may look anywhere; nobody looks into tests.
 */

const tests = '[.](test|spec)[.]ts$';
const configs = 'tsdown[.]config[.]ts$';

/** mock-gms from the top down. A file imports its own layer's folder and the layers below, never one above. */
const layers = [
  ['cli', 'playwright'],
  ['index'],
  // Puts the faces together and listens.
  ['server'],
  // The faces: each reads and writes the same chats in its own way; `handle` is the one in process.
  ['rest', 'files', 'cometd', 'control', 'demo', 'handle'],
  // `push` tells customers who are away; `capture` saves chats; `examples` are scripts that ship.
  ['chat-api', 'desk', 'push', 'capture', 'examples'],
  ['services'],
  ['chat-server'],
  ['store'],
  // The rules of a chat: pure, and alone.
  ['chat'],
];
const faces = layers[3];

/** What every layer may use and what therefore knows nothing of chats. */
const ground = ['boundary', 'clock', 'http', 'openapi', 'faults', 'journal', 'version'];

/** A pattern for rooms of mock-gms, each a folder or a single file. */
const rooms = (names) => `^mock-gms/(${names.join('|')})(/|[.]ts$)`;

/** contracts from the top down, as patterns below contracts/. */
const contractLayers = [
  ['cli[.]ts$', 'index[.]ts$'],
  // The command that judges servers; the others are the next two's own.
  ['cli/'],
  // Judges clients, compares servers, proves the cases; and the cases in a project of the reader's own.
  ['judge/', 'diff/', 'mutants/', 'playwright[.]ts$'],
  ['fidelity/'],
  ['run/'],
  ['report/', 'cases/'],
  ['model/', 'detect/'],
  // What a case is, and what it has in hand.
  ['case/'],
  // The suite's own customer: says what a case wants said, and shows what came back.
  ['probe/'],
  ['target/'],
  ['command-line/', 'version[.]ts$'],
];
const contractRooms = (names) => `^contracts/(${names.join('|')})`;
const contractTests = '[.](test|spec|fixture)[.]ts$';

const contractsDownward = contractLayers.slice(1).map((layer, above) => ({
  name: `contracts: ${layer.join(', ')} import nothing from above`,
  comment: `The arrows run ${contractLayers.map((names) => names.join(' | ')).join(' → ')}.`,
  severity: 'error',
  from: { path: contractRooms(layer), pathNot: contractTests },
  to: { path: contractRooms(contractLayers.slice(0, above + 1).flat()) },
}));

const downward = layers.slice(1).map((layer, above) => ({
  name: `mock-gms: ${layer.join(', ')} import nothing from above`,
  comment: `The arrows run ${layers.map((names) => names.join(' | ')).join(' → ')}.`,
  severity: 'error',
  from: { path: rooms(layer), pathNot: tests },
  to: { path: rooms(layers.slice(0, above + 1).flat()) },
}));

const facesApart = faces.map((face) => ({
  name: `mock-gms: ${face} imports no other face`,
  comment: 'What two faces share belongs below them, in chat-api or http.',
  severity: 'error',
  from: { path: rooms([face]), pathNot: tests },
  to: { path: rooms(faces.filter((other) => other !== face)) },
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
      comment: 'Packages point one way: contracts → mock-gms → client.',
      severity: 'error',
      from: { path: '^client/', pathNot: tests },
      to: { path: '^(mock-gms|contracts|e2e|scripts|bench|lab)/' },
    },
    {
      name: 'mock-gms imports the client only',
      comment: 'Packages point one way: contracts → mock-gms → client.',
      severity: 'error',
      from: { path: '^mock-gms/', pathNot: tests },
      to: { path: '^(contracts|e2e|scripts|bench|lab)/' },
    },
    {
      name: 'contracts import no tool of the repository',
      comment: 'The suite is published: it cannot reach what stays here.',
      severity: 'error',
      from: { path: '^contracts/' },
      to: { path: '^(e2e|scripts|bench|lab)/' },
    },
    {
      name: 'nobody imports the lab',
      comment: 'The lab may use every package; nothing may need it.',
      severity: 'error',
      from: { pathNot: '^lab/' },
      to: { path: '^lab/' },
    },
    ...downward,
    ...contractsDownward,
    {
      name: 'contracts: every room has its place',
      comment: 'A new room is written down above.',
      severity: 'error',
      from: { path: '^contracts/', pathNot: [contractTests, configs] },
      to: {
        path: '^contracts/[^/]+(/|[.]ts$)',
        pathNot: [contractRooms([...contractLayers.flat(), 'generated/'])],
      },
    },
    ...facesApart,
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
      name: 'mock-gms: the rules of a chat stand alone',
      comment: 'chat/ is pure: no clock, no HTTP, no I/O, no package.',
      severity: 'error',
      from: { path: '^mock-gms/chat/', pathNot: tests },
      to: { pathNot: '^mock-gms/chat/' },
    },
    {
      name: 'client: what commands stand on knows no command',
      comment: 'index, embed, testing → web-chat-service → commands → messages, session, transport, bus.',
      severity: 'error',
      from: { path: '^client/(messages|session|transport|bus)(/|[.]ts$)', pathNot: tests },
      to: { path: '^client/(commands|web-chat-service|index|embed|testing)(/|[.]ts$)' },
    },
    {
      name: 'client: settings and events know no session',
      comment: 'What is told of a session stands in session-data.ts.',
      severity: 'error',
      from: { path: '^client/(settings|events|session-data)[.]ts$' },
      to: { path: '^client/(session|commands)/' },
    },
    {
      name: 'client: commands know no surface',
      severity: 'error',
      from: { path: '^client/(commands/|web-chat-service[.]ts$)', pathNot: tests },
      to: { path: '^client/(index|embed|testing)[.]ts$' },
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
    exclude: { path: '/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
