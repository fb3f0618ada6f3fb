// @ts-check
import { configurationFor, copy } from './configuration.js';
import { offerFiles } from './files.js';
import { whyNot } from './restore.js';
import { sentenceFor } from './sentences.js';
import { createTranscript } from './transcript.js';
import { onTheWire } from './wire.js';

/**
 * The chat itself, on the global bus and in the way that the documents of WebChatService show: a plugin gives
 * commands and subscribes to events, nothing more.
 */
const { bus } = /** @type {any} */ (window)._genesys.widgets;

const page = {
  chat: find('#chat', HTMLElement),
  presence: find('#presence', HTMLElement),
  problem: find('#problem', HTMLElement),
  log: find('#log', HTMLElement),
  typing: find('#typing', HTMLElement),
  start: find('#start', HTMLFormElement),
  startButton: find('#start-button', HTMLButtonElement),
  again: find('#again', HTMLButtonElement),
  nickname: find('#nickname', HTMLInputElement),
  question: find('#question', HTMLTextAreaElement),
  compose: find('#compose', HTMLFormElement),
  message: find('#message', HTMLTextAreaElement),
  end: find('#end', HTMLButtonElement),
};

const demo = onTheWire(bus.registerPlugin('Demo'), find('#traffic', HTMLElement));
const transcript = createTranscript({
  log: page.log,
  transcript: find('#transcript', HTMLElement),
  outbox: find('#outbox', HTMLElement),
});

/**
 * What was told last, where a command was rejected with it.
 *
 * @type {unknown}
 */
let told;

// --- what the customer does -------------------------------------------------------------------------------

page.start.addEventListener('submit', (event) => {
  event.preventDefault();
  if (page.chat.dataset.state === 'starting') return;
  const question = page.question.value.trim();
  // What was kept of the last chat is still there when the next one does not start.
  const wayBack = page.chat.dataset.state === 'lost' ? 'lost' : 'idle';
  show('starting');

  demo
    .command('WebChatService.startChat', { nickname: page.nickname.value.trim(), subject: question })
    .done(() => {
      page.question.value = '';
      if (question) send(question);
    })
    .fail((reason) => {
      show(wayBack);
      tell(sentenceFor(reason));
    });
});

// A chat is taken up when the page is loaded, and only then.
page.again.addEventListener('click', () => location.reload());

page.compose.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = page.message.value.trim();
  page.message.value = '';
  page.message.focus();
  if (text) send(text);
});

page.message.addEventListener('keydown', (event) => {
  // While an input method composes a character, Enter belongs to it.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  page.compose.requestSubmit();
});

page.message.addEventListener('input', () => {
  demo.command('WebChatService.sendTyping', { message: page.message.value });
});

page.end.addEventListener('click', () => {
  demo.command('WebChatService.endChat').fail((reason) => tell(sentenceFor(reason)));
});

offerFiles(
  demo,
  {
    choose: find('#choose-file', HTMLButtonElement),
    input: find('#file', HTMLInputElement),
    sending: find('#sending', HTMLElement),
    transcript: find('#transcript', HTMLElement),
  },
  tell,
);

/**
 * Puts the cursor where one goes on, but takes it from nobody who is at work beside this page, in the console.
 *
 * @param {HTMLElement} element
 */
function turnTo(element) {
  if (window.parent === window || document.hasFocus()) element.focus();
}

/** @param {string} text */
function send(text) {
  tell('');
  transcript.expect(text);
  demo.command('WebChatService.sendMessage', { message: text }).fail((reason) => {
    transcript.dropUnconfirmed(text);
    page.message.value = [text, page.message.value].filter(Boolean).join('\n');
    tell(`Your message was not sent. ${sentenceFor(reason)}`, reason);
  });
}

// --- what happens in the chat -----------------------------------------------------------------------------

demo.subscribe('WebChatService.started', () => {
  transcript.clear();
  page.message.value = '';
  show('chatting');
  turnTo(page.message);
});

// The page was loaded again while a chat went on.
demo.subscribe('WebChatService.restored', () => {
  transcript.clear();
  show('chatting');
});

demo.subscribe('WebChatService.messageReceived', ({ data }) => {
  for (const message of data.messages) transcript.add(message);
});

for (const change of ['agentConnected', 'agentDisconnected'])
  demo.subscribe(`WebChatService.${change}`, ({ data }) => greet(data.agents));

demo.subscribe('WebChatService.agentTypingStarted', ({ data }) => {
  page.typing.textContent = `${data.from.name} is typing`;
});
demo.subscribe('WebChatService.agentTypingStopped', () => {
  page.typing.textContent = '';
});

demo.subscribe('WebChatService.ended', () => {
  show('ended');
  turnTo(page.startButton);
});

demo.subscribe('WebChatService.error', ({ data }) => {
  if (data !== told) tell(sentenceFor(data));
});
demo.subscribe('WebChatService.disconnected', () => cutOff('The connection is lost. Trying to get it back…'));
demo.subscribe('WebChatService.reconnected', () => backAgain());
demo.subscribe('WebChatService.chatServerWentOffline', () => cutOff(OFFLINE));
demo.subscribe('WebChatService.chatServerBackOnline', () => backAgain());

// --- what the page shows ----------------------------------------------------------------------------------

const OFFLINE = 'The chat server is offline. Still trying…';

const PRESENCE = {
  idle: 'A scripted agent answers, a second after you start.',
  starting: 'Starting…',
  chatting: 'Waiting for an agent…',
  ended: 'The chat has ended.',
  over: 'The chat has ended.',
  lost: 'You are not in a chat.',
  cutOff: 'Not connected.',
};

/**
 * Where there was a chat before, the next one is another.
 *
 * @type {Partial<Record<keyof typeof PRESENCE, boolean>>}
 */
const IS_ANOTHER = { ended: true, over: true, lost: true };

/** Without a scripted agent nobody answers by itself. */
const NO_SCRIPT = 'No scripted agent is set up: join in the console to answer.';

/** @param {Exclude<keyof typeof PRESENCE, 'cutOff'>} state */
function show(state) {
  page.chat.dataset.state = state;
  page.presence.textContent = PRESENCE[state];
  page.typing.textContent = '';
  page.startButton.textContent = IS_ANOTHER[state] ? 'Start a new chat' : 'Start chat';
  page.again.hidden = state !== 'lost';
  page.log.hidden = state !== 'chatting' && state !== 'ended';
  page.start.hidden = state === 'chatting';
  page.compose.hidden = page.end.hidden = state !== 'chatting';
  tell('');
}

/** @param {Record<string, { name: string, connected: boolean }>} agents */
function greet(agents = {}) {
  const names = Object.values(agents)
    .filter(({ connected }) => connected)
    .map(({ name }) => name);
  page.presence.textContent =
    names.length > 0 ? `You are talking with ${names.join(' and ')}.` : PRESENCE.chatting;
}

/** What was known of the other side is not known any more. @param {string} sentence */
function cutOff(sentence) {
  if (page.chat.dataset.state === 'chatting') page.presence.textContent = PRESENCE.cutOff;
  page.typing.textContent = '';
  tell(sentence);
}

function backAgain() {
  tell('');
  if (page.chat.dataset.state === 'chatting')
    demo.command('WebChatService.getAgents').done(({ agents }) => greet(agents));
}

/** @param {string} sentence @param {unknown} [cause] a command's; the event of the same is not told once more */
function tell(sentence, cause) {
  told = cause;
  page.problem.textContent = sentence;
}

/**
 * @template {Element} E
 * @param {string} selector
 * @param {new () => E} type
 */
function find(selector, type) {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}`);
  return found;
}

/**
 * Opens the page for the chat service at this address.
 *
 * @param {import('./configuration.js').Webchat} webchat
 * @param {string} script the scripted agent of the service, or `none`
 * @param {import('./restore.js').Restore} restore
 */
export function open(webchat, script, restore) {
  if (script === 'none') PRESENCE.idle = NO_SCRIPT;
  const configuration = find('#configuration', HTMLElement);
  configuration.textContent = configurationFor(webchat);
  find('#copy', HTMLButtonElement).addEventListener('click', async () => {
    find('#copied', HTMLElement).textContent = await copy(configuration);
  });
  find('#wire', HTMLDetailsElement).open = matchMedia('(min-width: 62rem)').matches;
  // It waits until a chat of before goes on, or does not.
  demo.command('WebChatService.verifySession').done(() => goOn(restore));
}

/** @param {import('./restore.js').Restore} restore */
function goOn(restore) {
  switch (restore.outcome) {
    case 'failed':
      show('lost');
      break;
    case 'over':
      show('over');
      break;
    case undefined:
      show('idle');
      return;
    default:
      catchUp();
      if (restore.outcome === 'offline') cutOff(OFFLINE);
      return;
  }
  tell(whyNot(restore));
  turnTo(page.again.hidden ? page.nickname : page.again);
}

function catchUp() {
  show('chatting');
  demo.command('WebChatService.getTranscript').done((result) => {
    transcript.clear();
    // Edition 8.5 resolves with the messages alone.
    const messages = Array.isArray(result) ? result : result.messages;
    for (const message of messages) transcript.add(message);
  });
  demo.command('WebChatService.getAgents').done(({ agents }) => greet(agents));
}
