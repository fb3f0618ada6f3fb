interface Cut {
  /** Module of the library. */
  readonly file: string;
  /** Stands exactly once in it. */
  readonly find: string;
  readonly replace: string;
}

/**
 * Methods of which little or nothing is left where there is no extension, subscription, remote call or handler of
 * exceptions, where listeners are plain functions on channels without wildcards, and where it is the server's to say
 * which channels there are: what is left of each.
 */
const idle = {
  '#clearSubscriptions() {': 'return;',
  '#subscribeResponse(message) {': 'return;',
  '#unsubscribeResponse(message) {': 'return;',
  '#applyIncomingExtensions(message) {': 'return message;',
  '#applyOutgoingExtensions(message) {': 'return message;',
  '#handleRemoteCall(message) {': 'return false;',
  '#failSubscribe(message) {': 'return;',
  '#failUnsubscribe(message) {': 'return;',
  '#notifyTransportException(oldTransport, newTransport, failure) {': 'return;',
  '#notifyListeners(channel, message) {': 'this.#notify(channel, message);',
  '#resolveScopedCallback(scope, callback) {': 'return { method: scope };',
  'static #isValidChannel(value) {': 'return true;',
} as const;

const cuts: readonly Cut[] = [
  // The script lets no worker schedule.
  {
    file: 'Client.js',
    find: 'if (window.Worker && window.Blob && window.URL && this.#config.useWorkerScheduler) {',
    replace: 'if (false) {',
  },
];

/** A method's whole body, up to the brace that stands below its name. */
function idleCut(code: string, head: string, body: string): Cut {
  const find = `    ${head}\n${code.split(`    ${head}\n`)[1]?.split(/^ {4}\}/m)[0] ?? ''}`;
  return { file: 'Client.js', find, replace: `    ${head} ${body}\n` };
}

/** What of the library's debug log is worth its bytes: what is sent and received, and what becomes of the connection. */
const kept = ['Send', 'Received', 'Status', 'Transport failure'];

/**
 * A module of the library without what a script that uses it as this client does never comes to, and without most of
 * its debug log.
 *
 * @throws when something that is to be cut does not stand exactly once in the module: the library is another one
 */
export function cutCometd(file: string, code: string): string {
  const idleHere = file === 'Client.js' ? Object.entries(idle).map((each) => idleCut(code, ...each)) : [];
  const rest = [...cuts.filter((cut) => cut.file === file), ...idleHere].reduce((left, { find, replace }) => {
    const parts = left.split(find);
    if (parts.length !== 2) throw new Error(`cometd/${file} has ${parts.length - 1} of: ${find}`);
    return parts.join(replace);
  }, code);
  return rest.replaceAll(/^ *this\._?debug\("?([^",\n]*).*\);$/gm, (line, text) =>
    kept.includes(text) ? line : ';',
  );
}
