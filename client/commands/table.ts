import type { Conversation } from '../session/conversation.ts';
import type { Call } from './call.ts';
import { endChat, startChat } from './chat.ts';
import { configure } from './configuration.ts';
import { downloadFile, getFileLimits, sendFile } from './files.ts';
import { addPrefilter, registerPreProcessor, sendFilteredMessage } from './filters.ts';
import { getAgents, getStats, getTranscript } from './information.ts';
import { sendCustomNotice, sendMessage } from './messages.ts';
import { poll, resetPollExceptions, sleep, startPoll, stopPoll, wake } from './polling.ts';
import { fetchHistory, getSessionData, restore, verifySession } from './session.ts';
import { registerTypingPreviewInput, sendTyping } from './typing.ts';
import { updateUserData } from './user-data.ts';

/** Carries a command out. `never`: each command knows its own options; callers are typed through CommandOptions. */
type Command = (chat: Conversation, options: never, call: Call) => Promise<unknown>;

/**
 * Every command of the service by name, with what an editor shows of it; names, options and results are typed from here.
 * @see WebChat Service 8.5 and WebChatService 9.0, commands
 */
export const commands = {
  /**
   * Sets options; those that are not named stay as they are. If a chat of an earlier page was kept, restores it.
   * @example
   * await service.configure({ ajaxTimeout: 10_000 });
   */
  configure,
  /**
   * Opens a chat and begins to follow it. Resolves with the server's answer; its `chatId` names the chat. In a tab that
   * has not restored the chat of another tab, it takes that tab's session over; while another tab is starting a chat over
   * polling, it rejects with `{ statusCode: 1 }` (docs/guides/session-storage.md). Without an address it rejects with `Set
   * dataURL, such as https://host/genesys/2/chat/customer-support`, over CometD with `Set cometD.cometURL to its CometD, such
   * as https://host/genesys/cometd`.
   * @example
   * const { chatId } = await service.startChat({ nickname: 'Ada', userData: { topic: 'orders' } });
   */
  startChat,
  /**
   * Ends the running chat. It is over on this side even if the server cannot be reached; the command then rejects with an
   * AJAX response, and with the server's answer if that is a refusal.
   * @example
   * await service.endChat();
   */
  endChat,
  /**
   * Sends a message. Rejects if it is not certain that the message was sent; it is never sent again. While the connection
   * is down, it rejects with `{ statusCode: 1 }` without a request. With `maxMessageLength: 200` a longer text rejects with
   * `Message length exceeds configured threshold of (200) characters`. Over CometD it resolves when the server has acknowledged
   * the message; if the server refuses it after that, `error` is raised (docs/failed-requests.md).
   * @example
   * await service.sendMessage({ message: 'Hello' });
   */
  sendMessage,
  /**
   * Sends a notice that agents' desktops may act on. Without a chat it rejects with an AJAX response of status 0, without a
   * request, and `error` is raised with it.
   * @example
   * await service.sendCustomNotice({ message: 'basket: 3 items' });
   */
  sendCustomNotice,
  /**
   * Tells the agent that the customer types. Another call in that time only prolongs it, and resolves with nothing.
   * @example
   * await service.sendTyping({ message: 'Hel' });
   */
  sendTyping,
  /**
   * Sends a message that the agent sees and the transcript does not show. As documented it resolves whenever there is a
   * chat, also if the message was not sent. A request that fails raises the event of any failed request, or none
   * (docs/failed-requests.md). While the connection is down, nothing is sent, the text is lost and no event follows;
   * `sendMessage` rejects then.
   * @example
   * await service.sendFilteredMessage({ message: 'page: basket', regex: /^page:/ });
   */
  sendFilteredMessage,
  /**
   * Keeps messages that match out of transcript and events, also after a restore. Resolves with all filters.
   * @example
   * await service.addPrefilter({ filters: /^page:/ });
   */
  addPrefilter,
  /**
   * Attaches data to the running or starting chat, and to later ones. In edition 8.5 data for a running chat are for
   * that chat only. Malformed data reject as with startChat.
   * @example
   * await service.updateUserData({ topic: 'refund' });
   */
  updateUserData,
  /** Polls once; for the service's own use. */
  poll,
  /**
   * Begins to poll by itself; if the client does so already, nothing changes.
   * @example
   * await service.startPoll();
   */
  startPoll,
  /**
   * Stops polling by itself. Where events are pushed, there is nothing to stop.
   * @example
   * await service.stopPoll();
   */
  stopPoll,
  /**
   * Counts refreshes with statusCode 1 from zero again, see `pollExceptionLimit`.
   * @example
   * await service.resetPollExceptions();
   */
  resetPollExceptions,
  /**
   * Restores a chat that runs already. An app can do so only in asynchronous chats.
   * @example
   * await service.restore({ sessionData });
   */
  restore,
  /**
   * All messages of the running chat, or of the last one until the next begins. Edition 8.5 resolves with the bare array.
   * @example
   * const { messages } = await service.getTranscript();
   */
  getTranscript,
  /**
   * The agents and supervisors who take or took part, by participant id.
   * @example
   * const { agents } = await service.getAgents();
   */
  getAgents,
  /**
   * The times of the first and the last message in milliseconds since 1970, the milliseconds between them, and who took
   * part.
   * @example
   * const { duration } = await service.getStats();
   */
  getStats,
  /**
   * Sends files, one after the other. Resolves with the answer to the last; rejects at the first that is refused. Also
   * rejects with `There is no active chat session` and, if nothing that was given is a file, with `No file provided: pass a
   * File, a FileList or a file input`. If nothing answered, the AJAX response has `errorReason: 'FileUploadError'`, `file` and
   * `filename`.
   * @example
   * await service.sendFile({ files: '#attachment' });
   */
  sendFile,
  /**
   * Fetches a file of the chat and saves it. The document names no rejection. It rejects with an AJAX response or with the
   * server's answer if the server does not give the file; with `There is no active chat session`; without a `fileId` with `No
   * fileId provided: pass the file-id of a FileUploaded message`; outside a page with `No page to save files: pass saveFile to
   * the service`; over CometD without `apiURL` with `Could not download file. Please ensure WebChat is configured properly.`
   * @example
   * await service.downloadFile({ fileId: '00FA2B3C4D5E6F70', fileName: 'invoice.pdf' });
   */
  downloadFile,
  /**
   * Asks which files the server accepts. The limits are in the last message of the answer that has user data. Without a
   * chat it rejects with an AJAX response of status 0, without a request, and `error` is raised with it.
   * @example
   * const { messages } = await service.getFileLimits();
   */
  getFileLimits,
  /**
   * The ids and keys of the running chat; empty texts if there is none.
   * @example
   * const { sessionID } = await service.getSessionData();
   */
  getSessionData,
  /**
   * Fetches older messages of an asynchronous chat, a page with each call. They come with `messageReceived`. Without a chat
   * it rejects with `There is no active chat session`.
   * @example
   * await service.fetchHistory();
   */
  fetchHistory,
  /**
   * Watches an input: a key there counts as typing, and the text of the input is the preview that the agent sees.
   * @example
   * await service.registerTypingPreviewInput({ input: '#message' });
   */
  registerTypingPreviewInput,
  /**
   * Lets a function change messages before they are handed out. Resolves with the function.
   * @example
   * await service.registerPreProcessor({ preprocessor: (event) => ({ ...event, html: true }) });
   */
  registerPreProcessor,
  /**
   * Whether there is a chat, also one that could not be restored yet. Waits for a restore that is under way.
   * @example
   * const { sessionActive } = await service.verifySession();
   */
  verifySession,
  /**
   * Polls only every `pollRateSleep` milliseconds (30 seconds by default), where `sleepEnabled` allows it.
   * @example
   * await service.sleep();
   */
  sleep,
  /**
   * Polls as often as before, and tells the server that the customer is there; does nothing while awake.
   * @example
   * await service.wake();
   */
  wake,
} as const satisfies Record<string, Command>;

/** The command that only the service itself may call. */
export const privateCommand = 'poll';
