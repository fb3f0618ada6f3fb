import { EMPTIED, equivalentAs, notVisible, notVisibleAs, type SetAside } from '../set-aside.ts';

const STORE = 'only a store, a disk or a client that fails meanwhile executes it';
const BROKEN_OFF = 'a client that broke its request off reads no answer';
const SETTING = 'only a setting of the mock that is not the default executes it';
const PARSED = 'only an app that reads bodies itself executes it';
const NOT_BUILT = 'a GMS has version 1 of the API: what a server without it answers there is its own affair';
const BOUND = 'a bound against abuse, beyond what a suite may send';
const ONE_BYTE = 'a difference of one byte in a bound that no case has to the byte';
const JOURNAL = 'only the journal shows it';
const PEOPLE = 'words for people, which no case compares';

/** Mutants of bodies, forms and answers over HTTP. */
export const overHttp: readonly SetAside[] = [
  ...notVisibleAs(
    BROKEN_OFF,
    'chat-http/form.ts',
    "if (error instanceof BodyError && error.reason === 'too-large')",
    ["error.reason === 'too-large'", 'true'],
  ),
  ...notVisibleAs(
    STORE,
    'chat-http/form.ts',
    "if (error instanceof BodyError && error.reason === 'too-large')",
    ["error instanceof BodyError && error.reason === 'too-large'", 'true'],
  ),
  ...equivalentAs(
    'it only saves the work for what most clients send',
    'chat-http/form.ts',
    "const type = contentType === URLENCODED ? URLENCODED : contentType.split(';', 1)[0]?.trim().toLowerCase();",
    ['contentType === URLENCODED', 'false'],
  ),
  ...equivalentAs(
    'a text that is split has a first part',
    'chat-http/form.ts',
    "const type = contentType === URLENCODED ? URLENCODED : contentType.split(';', 1)[0]?.trim().toLowerCase();",
    ["contentType.split(';', 1)[0]?.trim", "contentType.split(';', 1)[0].trim"],
  ),
  ...equivalentAs(
    'one piece of a body is the whole of it, joined or not, and a piece that is there is defined',
    'http/body.ts',
    'else resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size));',
    ['chunks.length === 1 && chunks[0] !== undefined', 'false'],
    ['chunks[0] !== undefined', 'chunks[0] === undefined'],
    ['chunks[0] !== undefined', 'true'],
  ),
  ...equivalentAs(
    'a body that fits so far has never been too large',
    'http/body.ts',
    'if (size <= limit) chunks?.push(chunk);',
    ['chunks?.push', 'chunks.push'],
  ),
  ...notVisibleAs(ONE_BYTE, 'http/body.ts', 'if (size <= limit) chunks?.push(chunk);', [
    'size <= limit',
    'size < limit',
  ]),
  ...notVisible(BROKEN_OFF, 'http/body.ts', "request.on('close', () => {"),
  ...notVisibleAs(PARSED, 'http/body.ts', 'if (kept !== undefined)', ['kept !== undefined', 'false']),
  ...notVisible(
    PEOPLE,
    'http/body.ts',
    "override readonly name = 'BodyError';",
    'super(`the body is ${reason}`);',
  ),
  ...notVisible(PEOPLE, 'http/malformed-body.ts', "override readonly name = 'MalformedBodyError';"),
  ...notVisibleAs(
    'a form without brackets has no maps; only an app that reads bodies itself gives others',
    'http/form-builder.ts',
    '#nests = false;',
    ['false', 'true'],
  ),
  ...equivalentAs(
    'what comes after a refusal changes nothing: the first error is the one that is told',
    'http/parts.ts',
    'if (this.#isOver) return;',
    ['this.#isOver', 'false'],
  ),
  ...equivalentAs(
    'the parser is destroyed already, and nobody waits for its files',
    'http/parts.ts',
    'if (this.#isOver) stream.resume();',
    ['this.#isOver', 'false'],
  ),
  ...equivalentAs(
    'the error is thrown again, and answered the same',
    'http/parts.ts',
    'function isRefusal(error: unknown): boolean {',
    EMPTIED,
  ),
  ...equivalentAs(
    'it is replaced at the end of the part, without which a body is refused',
    'http/parts.ts',
    "const entry: [name: string, text: string] = [name, ''];",
    ["''", '"Stryker was here!"'],
  ),
  ...notVisibleAs(STORE, 'http/parts.ts', 'if (!isRefusal(error)) throw error;', [
    '!isRefusal(error)',
    'false',
  ]),
  ...equivalentAs(
    'a text without escapes is what it is decoded to',
    'http/parameters.ts',
    'if (!ESCAPES.test(text)) return text;',
    ['!ESCAPES.test(text)', 'false'],
  ),
  ...equivalentAs(
    'a text without escapes is what it is decoded to',
    'http/parameters.ts',
    "if (!spaced.includes('%')) return spaced;",
    ["'%'", '""'],
    ["!spaced.includes('%')", 'false'],
  ),
  ...equivalentAs(
    'the root of the server is answered the same where its path is empty',
    'http/request-target.ts',
    "return rest.startsWith('/') ? rest : `/${rest}`;",
    ['`/${rest}`', '``'],
  ),
  ...equivalentAs(
    'Node gives every header but Set-Cookie as one text',
    'http/access.ts',
    "pairs.push([typeof headers.apikey === 'string' ? headers.apikey : undefined, apikey]);",
    ["typeof headers.apikey === 'string'", 'true'],
  ),
  ...equivalentAs(
    'neither text begins with the word Basic',
    'http/access.ts',
    "const encoded = /^basic\\s+(\\S+)$/i.exec(authorization ?? '')?.[1];",
    ["''", '"Stryker was here!"'],
  ),
  ...equivalentAs(
    'plain ASCII is the same in UTF-8, which is what Node takes where nothing is said',
    'http/respond.ts',
    "response.end(body, bytes === body.length ? 'latin1' : 'utf8');",
    ["'latin1'", '""'],
    ['bytes === body.length', 'false'],
  ),
  ...notVisibleAs(
    SETTING,
    'http/respond.ts',
    'for (const [name, value] of Object.entries(instead)) {',
    EMPTIED,
  ),
  ...notVisibleAs(
    STORE,
    'http/receive-multipart.ts',
    'failure ??= parts?.failure ?? arriving.failure;',
    ['parts?.failure ?? arriving.failure', 'parts?.failure && arriving.failure'],
    ['failure ??= parts?.failure ?? arriving.failure', 'failure &&= parts?.failure ?? arriving.failure'],
  ),
  ...equivalentAs(
    'the parser ends with an error or with undefined',
    'http/receive-multipart.ts',
    'if (error === undefined || error === null) resolve();',
    ['error === null', 'false'],
  ),
  ...notVisibleAs(
    BOUND,
    'http/receive-multipart.ts',
    "const maxSize = typeof intake === 'object' ? intake.maxFileSize : 0;",
    ["typeof intake === 'object'", 'false'],
  ),
  ...notVisibleAs(SETTING, 'http/cors.ts', "return typeof name === 'string' && HEADER_NAME.test(name);", [
    "typeof name === 'string'",
    'true',
  ]),
  ...notVisibleAs(BOUND, 'http/drain.ts', "request.on('data', count);", ["'data'", '""']),
  ...notVisibleAs(
    BOUND,
    'http/drain.ts',
    'export function connectionAfter(request: IncomingMessage): OutgoingHttpHeaders {',
    EMPTIED,
  ),
  ...equivalentAs(
    'a close follows every error',
    'http/drain.ts',
    "for (const event of ['end', 'close', 'error']) request.once(event, stop);",
    ["'error'", '""'],
  ),
  ...equivalentAs(
    'it is asked of one character at a time',
    'http/attachment.ts',
    'const UNRESERVED = /^[A-Za-z0-9!#$&+.^_`|~-]$/;',
    ['/^[A-Za-z0-9!#$&+.^_`|~-]$/', '/[A-Za-z0-9!#$&+.^_`|~-]$/'],
  ),
  ...equivalentAs(
    'a file comes so far only where files are taken in',
    'http/arriving-file.ts',
    'if (size > (this.#intake?.maxFileSize ?? 0)) {',
    ['this.#intake?.maxFileSize', 'this.#intake.maxFileSize'],
  ),
  ...equivalentAs(
    'the size is judged again once the file is whole',
    'http/arriving-file.ts',
    'if (size > (this.#intake?.maxFileSize ?? 0)) {',
    ['size > (this.#intake?.maxFileSize ?? 0)', 'false'],
  ),
  ...equivalentAs(
    'neither text names the cookie',
    'http/browser-cookie.ts',
    "for (const pair of (headers.cookie ?? '').split(';')) {",
    ["''", '"Stryker was here!"'],
  ),
  ...equivalentAs(
    'every header of a file has a value',
    'chat-http/send-file.ts',
    'if (value !== undefined) response.setHeader(name, value);',
    ['value !== undefined', 'true'],
  ),
  ...notVisibleAs(
    'only the journal and a learned profile ask what a path is called that nobody serves',
    'chat-http/http-handler.ts',
    "const isServed = route.kind === 'operation';",
    ["route.kind === 'operation'", 'true'],
  ),
  ...notVisibleAs(
    'only the journal and a learned profile ask what a path is called that nobody serves',
    'chat-http/http-handler.ts',
    "const operation = isServed ? route.operation : 'unknown';",
    ["'unknown'", '""'],
  ),
  ...notVisible(JOURNAL, 'chat-http/http-handler.ts', "transport: 'polling',"),
  ...notVisibleAs(JOURNAL, 'chat-http/http-handler.ts', 'took: (service ?? registry).clock.now() - at,', [
    '(service ?? registry).clock.now() - at',
    '(service ?? registry).clock.now() + at',
  ]),
  ...notVisibleAs(
    JOURNAL,
    'chat-http/http-handler.ts',
    "return { request, named, operation, chatId, service: undefined, at: Date.now(), body: '' };",
    ["''", '"Stryker was here!"'],
  ),
  ...notVisibleAs(JOURNAL, 'chat-http/http-handler.ts', '): void {', EMPTIED),
  ...notVisible(
    SETTING,
    'chat-http/call.ts',
    "const endpoint = isNtf(originForm(call.request.url)) ? 'ntf' : 'rest';",
    'return overlaidOverHttp(settings, { operation: call.operation, endpoint }, answer);',
  ),
  ...notVisibleAs(SETTING, 'chat-http/checked-parameters.ts', 'if (!settings.requireIds) return undefined;', [
    '!settings.requireIds',
    'true',
  ]),
  ...notVisibleAs(
    NOT_BUILT,
    'rest/rest-route.ts',
    'if (rest === CHAT_NTF || rest === `${CHAT_NTF}/`) return undefined;',
    ['rest === CHAT_NTF || rest === `${CHAT_NTF}/`', 'true'],
  ),
  ...equivalentAs(
    'whatever is neither an operation nor one that is not built is unknown',
    'files/file-route.ts',
    "return found === undefined ? { kind: 'unknown' } : { kind: 'operation', service, chatId, ...found };",
    ["{ kind: 'unknown' }", '{}'],
    ["'unknown'", '""'],
  ),
  ...notVisibleAs(
    'only a store that has the chats of a service that is gone executes it',
    'files/ntf.ts',
    'return service === undefined || running === undefined ? undefined : { service, running };',
    ['service === undefined || running === undefined', 'false'],
    ['service === undefined', 'false'],
    ['running === undefined', 'false'],
    ['service === undefined || running === undefined', 'service === undefined && running === undefined'],
  ),
  ...notVisibleAs(
    SETTING,
    'files/ntf.ts',
    'function cookieRefused(service: Service, call: Call): Reply | undefined {',
    EMPTIED,
  ),
];
