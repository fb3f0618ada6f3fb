// @ts-check
import { fileSentenceFor, sizeInWords } from './sentences.js';

/**
 * What the customer does with files: one at a time goes up, and each in the transcript can be downloaded.
 *
 * @param {import('./wire.js').Plugin} demo
 * @param {{ choose: HTMLButtonElement, input: HTMLInputElement, sending: HTMLElement, transcript: HTMLElement }} place
 * @param {(sentence: string, cause?: unknown) => void} tell
 */
export function offerFiles(demo, { choose, input, sending, transcript }, tell) {
  let giving = new AbortController();
  const cancel = /** @type {HTMLButtonElement} */ (sending.querySelector('button'));
  const what = /** @type {HTMLElement} */ (sending.querySelector('bdi'));
  const size = /** @type {HTMLElement} */ (sending.querySelector('.size'));

  /** @param {File | undefined} file */
  function show(file) {
    const hadFocus = sending.contains(document.activeElement);
    sending.hidden = file === undefined;
    choose.disabled = file !== undefined;
    sending.ariaLabel = file === undefined ? null : `Sending ${file.name}`;
    what.textContent = file?.name ?? '';
    size.textContent = file === undefined ? '' : sizeInWords(file.size);
    if (hadFocus) choose.focus();
  }

  /** @param {File} file */
  function send(file) {
    tell('');
    show(file);
    giving = new AbortController();
    demo
      .command('WebChatService.sendFile', { files: file, signal: giving.signal })
      .done(() => show(undefined))
      .fail((reason) => {
        show(undefined);
        const why = giving.signal.aborted ? ': you cancelled it.' : `. ${fileSentenceFor(reason)}`;
        tell(`${file.name} was not sent${why}`, reason);
      });
  }

  choose.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) send(file);
    // The same file can be chosen again.
    input.value = '';
  });
  cancel.addEventListener('click', () => giving.abort());

  transcript.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { file: fileId, name } = button?.dataset ?? {};
    if (fileId === undefined) return;
    tell('');
    demo
      .command('WebChatService.downloadFile', { fileId })
      .fail((reason) => tell(`${name} was not downloaded. ${fileSentenceFor(reason)}`, reason));
  });
}
