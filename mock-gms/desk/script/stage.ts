import type { JsonObject } from '../../chat/entry.ts';
import type { RunningChat } from '../../chat-server/running-chat.ts';
import type { CancelAlarm } from '../../clock/clock.ts';
import type { ChatWatch } from '../chat-watch.ts';
import type { Act, Desk, JoinOptions, TransferOptions } from '../desk.ts';
import { type DeskFile, sendFile } from '../desk-files.ts';

/** What a conversation needs of the place where it is played: one chat, the service's clock, and news. */
export interface Stage {
  readonly running: Pick<RunningChat, 'chat' | 'log' | 'presence'>;
  /** Whether the chat is gone, or the service is closed: nothing will ever happen again. */
  readonly gone: boolean;
  /** Epoch ms on the service's clock. */
  now(): number;
  /** Sets an alarm on the service's clock. */
  at(time: number, alarm: () => void): CancelAlarm;
  /** Calls the listener after each change of the chat, or when it is gone. Returns what ends that. */
  onNews(listener: () => void): () => void;
  /** These reject with a DeskError if the rules refuse. `join` and `transfer` tell the new participantId. */
  join(options: JoinOptions): Promise<number>;
  transfer(participantId: number, options: TransferOptions): Promise<number>;
  act(participantId: number, act: Act): Promise<unknown>;
  sendFile(participantId: number, file: DeskFile): Promise<unknown>;
  announce(text: string, eventAttributes?: JsonObject): Promise<unknown>;
}

/**
 * The stage of a chat that runs in this process.
 *
 * @param script what plays there, by its name
 */
export function localStage(desk: Desk, running: RunningChat, watch: ChatWatch, script: string): Stage {
  const { id } = running.chat;
  const { clock } = desk.service;
  return {
    running,
    get gone() {
      return watch.isGone(running);
    },
    now: () => clock.now(),
    at: (time, alarm) => clock.at(time, alarm),
    onNews: (listener) => watch.onNews(running, listener),
    join: (options) => desk.join(id, { ...options, script }),
    transfer: (participantId, options) => desk.transfer(id, participantId, { ...options, script }),
    act: (participantId, act) => desk.act(id, participantId, act),
    sendFile: (participantId, file) => sendFile(desk, id, participantId, file),
    announce: (text, eventAttributes) => desk.announce(id, text, eventAttributes),
  };
}
