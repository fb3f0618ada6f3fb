// @ts-check
import { safeLink } from './safe-link.js';
import { sizeInWords } from './sentences.js';

/**
 * A message as `WebChatService.messageReceived` hands it over.
 *
 * @typedef {{ id: number, type: string, name: string }} Participant
 * @typedef {{ index: number, type: string, timestamp: number, text?: string, from: Participant,
 *             userData?: Record<string, string>, fileDetails?: Record<string, string> }} Message
 */

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/**
 * One entry of the page per message type; a type that is not named here (typing, custom notices) shows nothing.
 *
 * @type {Record<string, (message: Message) => HTMLElement | undefined>}
 */
const ENTRIES = {
  // The system speaks without a word about its coming.
  ParticipantJoined: (message) =>
    message.from.type === 'External'
      ? undefined
      : notice(message, isOwn(message) ? 'You are in' : `${message.from.name} joined`),
  ParticipantLeft: (message) => notice(message, isOwn(message) ? 'You left' : `${message.from.name} left`),
  NicknameUpdated: (message) =>
    notice(
      message,
      isOwn(message) ? `You are now called ${message.from.name}` : `Now called ${message.from.name}`,
    ),
  Message: (message) => spoken(message, message.text ?? ''),
  PushUrl: (message) => spoken(message, link(message.text ?? '')),
  FileUploaded: (message) => spoken(message, ...file(message.fileDetails ?? {})),
  FileDeleted: (message) => notice(message, `${isOwn(message) ? 'You' : message.from.name} deleted a file`),
  // That a read receipt was taken is nothing to read.
  Notice: (message) => (message.text === 'read-confirm' ? undefined : notice(message, message.text ?? '')),
  IdleAlert: (message) => notice(message, message.text ?? ''),
  IdleClose: (message) => notice(message, message.text ?? ''),
};

/**
 * The transcript on the page. Text from elsewhere only ever becomes text nodes.
 *
 * @param {{ log: HTMLElement, transcript: HTMLElement, outbox: HTMLElement }} place
 */
export function createTranscript({ log, transcript, outbox }) {
  let atEnd = true;
  const followTheEnd = () => {
    if (atEnd) log.scrollTop = log.scrollHeight;
  };
  log.addEventListener('scroll', () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  });
  new ResizeObserver(followTheEnd).observe(log);

  /** @param {string} text */
  function dropUnconfirmed(text) {
    const waiting = [...outbox.children].find((entry) => entry.textContent === text);
    waiting?.remove();
  }

  return {
    clear() {
      transcript.replaceChildren();
      outbox.replaceChildren();
    },

    /** @param {Message} message */
    add(message) {
      const entry = ENTRIES[message.type]?.(message);
      if (!entry) return;
      if (isOwn(message)) dropUnconfirmed(message.text ?? '');
      if (message.type === 'FileDeleted') dropDownload(transcript, message.userData?.['file-id']);
      transcript.append(entry);
      followTheEnd();
    },

    /**
     * Own words come back from the server like everybody else's, and only then are they in the transcript;
     * until then they stand below it, out of a screen reader's way.
     *
     * @param {string} text
     */
    expect(text) {
      const words = element('p', { className: 'words' }, text);
      outbox.append(element('li', { className: 'spoken own unconfirmed' }, position(''), words));
      atEnd = true;
      followTheEnd();
    },

    dropUnconfirmed,
  };
}

/** @param {Message} message */
const isOwn = (message) => message.from.type === 'Client';

/** @param {Message} message @param {string} text */
const notice = (message, text) =>
  element('li', { className: 'notice' }, position(message.index), element('p', { className: 'words' }, text));

/** @param {Message} message @param {...(string | HTMLElement)} content */
function spoken(message, ...content) {
  const own = isOwn(message);
  const name = element('span', { className: 'name' }, own ? 'You' : message.from.name);
  const dateTime = new Date(message.timestamp).toISOString();
  const time = element('time', { dateTime }, clock.format(message.timestamp));
  return element(
    'li',
    { className: own ? 'spoken own' : 'spoken' },
    position(message.index),
    element('p', { className: 'by' }, name, ' ', time),
    element('p', { className: 'words' }, ...content),
  );
}

/** @param {string} text */
function link(text) {
  const href = safeLink(text);
  return href ? element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text) : text;
}

/**
 * A file, and the button that downloads it. What the button does is not told here.
 *
 * @param {Record<string, string>} details
 */
function file({ 'file-id': id = '', 'file-name': name = 'a file', 'file-size': size, ...more }) {
  const description = more['file-description'] ?? '';
  const button = element('button', { type: 'button', className: 'quiet small' }, 'Download');
  Object.assign(button.dataset, { file: id, name });
  button.ariaLabel = `Download ${name}`;
  return [
    element('bdi', { className: 'file' }, name),
    element('span', { className: 'size' }, /^\d+$/.test(size ?? '') ? sizeInWords(Number(size)) : ''),
    ...(description === '' ? [] : [element('span', { className: 'description', dir: 'auto' }, description)]),
    button,
  ];
}

/** @param {HTMLElement} transcript @param {string | undefined} id of a file that is not there any more */
function dropDownload(transcript, id) {
  for (const button of transcript.querySelectorAll('button'))
    if (button.dataset.file === id) button.replaceWith(element('span', { className: 'size' }, 'deleted'));
}

/**
 * An entry's place in the log. Where a number is missing, something was not kept, such as typing.
 *
 * @param {number | ''} index
 */
const position = (index) => element('span', { className: 'position', ariaHidden: 'true' }, String(index));

/** @param {string} tag @param {object} properties @param {...(string | Node)} children */
function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
