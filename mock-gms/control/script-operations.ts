import { playingIn } from '../desk/script/pause.ts';
import { scriptView } from './chat-now.ts';
import { ControlError } from './control-error.ts';
import { CHAT, type ControlOperation, chatIdOf, deskOf } from './control-operation.ts';

/** The scripted agent of one chat. */
export const SCRIPT_CONTROLS = {
  setChatScript: {
    method: 'post',
    path: `${CHAT}/script`,
    status: 200,
    hasBody: true,
    async run(request) {
      const running = await deskOf(request).find(chatIdOf(request));
      const pause = playingIn(running);
      if (pause === undefined)
        throw new ControlError(404, `no script plays in chat ${running.chat.id}`, { reason: 'noScript' });
      const { participants } = running.chat;
      if (request.body.action === 'pause') pause.begin();
      else pause.end(participants.filter(({ present }) => present).map(({ participantId }) => participantId));
      return scriptView(pause);
    },
  },
} as const satisfies Record<string, ControlOperation>;
