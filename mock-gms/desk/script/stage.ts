import type { JsonObject } from '../../chat/entry.ts';
import type { RunningChat } from '../../chat-server/running-chat.ts';
import type { CancelAlarm } from '../../clock/clock.ts';
import { checkedButEmpty } from '../../openapi/checked-body.ts';
import type { ChatWatch } from '../chat-watch.ts';
import type { Act, Desk, JoinOptions, TransferOptions } from '../desk.ts';
import { type DeskFile, deleteFile, sendFile } from '../desk-files.ts';
import type { Pause } from './pause.ts';

/** What a conversation needs of the place where it is played: one chat, the service's clock, and news. */
export interface Stage {
  readonly running: Pick<RunningChat, 'chat' | 'log' | 'presence'>;
  /** Whether the chat is gone, or the service is closed: nothing will ever happen again. */
  readonly gone: boolean;
  /** What holds the script back and stops it, where something can. */
  readonly pause?: Pause;
  /** The `seq` of the last entry that was there before the script began: it hears what comes after. Default 0. */
  readonly from?: number;
  /** Epoch ms on the service's clock. */
  now(): number;
  /** Sets an alarm on the service's clock. */
  at(time: number, alarm: () => void): CancelAlarm;
  /** Calls the listener after each change of the chat, or when it is gone. Returns a function that stops it. */
  onNews(listener: () => void): () => void;
  /** These reject with a DeskError if the rules refuse. `join` and `transfer` tell the new participantId. */
  join(options: JoinOptions): Promise<number>;
  transfer(participantId: number, options: TransferOptions): Promise<number>;
  act(participantId: number, act: Act): Promise<unknown>;
  sendFile(participantId: number, file: DeskFile): Promise<unknown>;
  deleteFile(participantId: number, fileId: string): Promise<unknown>;
  announce(text: string, eventAttributes?: JsonObject): Promise<unknown>;
  endByServer(): Promise<unknown>;
}

/**
 * The stage of a chat that runs in this process.
 *
 * @param pause of the script that plays there; those who join say its name
 */
export function localStage(
  desk: Desk,
  running: RunningChat,
  watch: ChatWatch,
  pause: Pause,
  from = 0,
): Stage {
  const { id } = running.chat;
  const { clock, nodes } = desk.service;
  const played = { script: pause.script, node: nodes?.id };
  return {
    running,
    pause,
    from,
    get gone() {
      return watch.isGone(running);
    },
    now: () => clock.now(),
    at: (time, alarm) => clock.at(time, alarm),
    onNews: (listener) => watch.onNews(running, listener),
    join: (options) => pause.run(() => desk.join(id, { ...checkedButEmpty('joinChat', options), ...played })),
    transfer: (participantId, options) =>
      pause.run(() =>
        desk.transfer(id, participantId, { ...checkedButEmpty('joinChat', options), ...played }),
      ),
    act: (participantId, act) => pause.run(() => desk.act(id, participantId, checkedButEmpty('act', act))),
    sendFile: (participantId, file) => pause.run(() => sendFile(desk, id, participantId, file)),
    deleteFile: (participantId, fileId) => pause.run(() => deleteFile(desk, id, participantId, fileId)),
    announce: (text, eventAttributes) =>
      pause.run(() => {
        checkedButEmpty('announce', { text, eventAttributes });
        return desk.announce(id, text, eventAttributes);
      }),
    endByServer: () => pause.run(() => desk.end(id)),
  };
}
