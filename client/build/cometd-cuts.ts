interface Cut {
  /** Module of the library. */
  readonly file: string;
  /** Stands exactly once in it. */
  readonly find: string;
  readonly replace: string;
}

/**
 * Methods of which little or nothing is left where there is no extension, subscription, remote call, batch, handler of
 * exceptions or listener of transports, where listeners are plain functions on channels without wildcards, where each
 * transport is registered once, and where it is the server's to say which channels there are and how long a message
 * may be: what is left of each.
 */
const idle: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Client.js': {
    '#clearSubscriptions() {': 'return;',
    '#applyIncomingExtensions(message) {': 'return message;',
    '#applyOutgoingExtensions(message) {': 'return message;',
    '#handleRemoteCall(message) {': 'return false;',
    '#notifyTransportException(oldTransport, newTransport, failure) {': 'return;',
    '#notifyListeners(channel, message) {': 'this.#notify(channel, message);',
    '#resolveScopedCallback(scope, callback) {': 'return { method: scope };',
    'static #isValidChannel(value) {': 'return true;',
  },
  'Transport.js': {
    'convertToJSON(messages) {': 'return JSON.stringify(messages);',
  },
  'RequestTransport.js': {
    '#coalesceEnvelopes(envelope) {': 'return;',
  },
  'TransportRegistry.js': {
    'add(type, transport, index) {':
      'this.#types.push(type); this.#transports[type] = transport; return true;',
  },
};

/** Branches that are never taken, and what is only said. */
const cuts: readonly Cut[] = [
  // The script lets no worker schedule.
  cut(
    'Client.js',
    'if (window.Worker && window.Blob && window.URL && this.#config.useWorkerScheduler) {',
    'if (false) {',
  ),
  // The client takes it off before it could be used.
  cut('Client.js', 'this.registerTransport("callback-polling", new CallbackPollingTransport());'),
  // It is configured with an object that has an address.
  cut('Client.js', 'if (CometD.#isString(configuration)) {', 'if (false) {'),
  cut(
    'Client.js',
    'if (!url) {\n            throw new Error("Missing',
    'if (false) {\n            throw new Error("Missing',
  ),
  cut('Client.js', 'if (deep && typeof prop === "object" && prop !== null) {', 'if (false) {'),
  // Its methods are called with what they take.
  cut(
    'Client.js',
    'addListener(channel, scope, callback) {\n        if (arguments.length < 2) {',
    'addListener(channel, scope, callback) {\n        if (false) {',
  ),
  cut('Client.js', 'if (CometD.#isFunction(handshakeProps)) {', 'if (false) {'),
  cut('Client.js', 'if (CometD.#isFunction(disconnectProps)) {', 'if (false) {'),
  cut('Client.js', 'if (!CometD.#isString(channel)) {', 'if (false) {'),
  // Nothing is subscribed to.
  cut('Client.js', 'this.#subscribeResponse(message);'),
  cut('Client.js', 'this.#subscribeFailure(failureMessage);'),
  cut('Client.js', 'this.#unsubscribeResponse(message);'),
  cut('Client.js', 'this.#unsubscribeFailure(failureMessage);'),
  cut('Client.js', handlerOf('onListenerException', 28), 'if (false) {'),
  cut('Client.js', handlerOf('onCallbackException', 12), 'if (false) {'),
  cut('RequestTransport.js', 'this.notifyTransportTimeout(envelope.messages)', '0'),
  cut('WebSocketTransport.js', 'this.notifyTransportTimeout([message])', '0'),
  cut('RequestTransport.js', 'if (this.configuration.autoBatch) {', 'if (false) {'),
  cut('WebSocketTransport.js', 'protocol ? new window.WebSocket(url, protocol) : new', 'new'),
  cut('WebSocketTransport.js', 'const protocol = this.configuration.protocol;'),
];

function cut(file: string, find: string, replace = ''): Cut {
  return { file, find, replace };
}

function handlerOf(name: string, indent: number): string {
  return `const handler = this.${name};\n${' '.repeat(indent)}if (CometD.#isFunction(handler)) {`;
}

/** A method's whole body, up to the brace that stands below its name. */
function idleCut(file: string, code: string, head: string, body: string): Cut {
  const find = `    ${head}\n${code.split(`    ${head}\n`)[1]?.split(/^ {4}\}/m)[0] ?? ''}`;
  return { file, find, replace: `    ${head} ${body}\n` };
}

/** The lines of the library's debug log that are worth their bytes: what is sent and received, and how the connection is. */
const kept = ['Send', 'Received', 'Status', 'Transport failure'];

/** Nobody listens on these channels. */
const unheard = /^ *this\.#notifyListeners\("\/meta\/(unsuccessful|publish)", message\);$/gm;

/**
 * A module of the library without what a script that uses it as this client does never comes to, and without most of
 * its debug log.
 *
 * @throws when something that is to be cut does not stand exactly once in the module: the library is another one
 */
export function cutCometd(file: string, code: string): string {
  const idleHere = Object.entries(idle[file] ?? {}).map((each) => idleCut(file, code, ...each));
  const rest = [...cuts.filter((cut) => cut.file === file), ...idleHere].reduce((left, { find, replace }) => {
    const parts = left.split(find);
    if (parts.length !== 2) throw new Error(`cometd/${file} has ${parts.length - 1} of: ${find}`);
    return parts.join(replace);
  }, code);
  return rest
    .replaceAll(unheard, ';')
    .replaceAll(/^ *this\._?debug\("?([^",\n]*).*\);$/gm, (line, text) => (kept.includes(text) ? line : ';'));
}
