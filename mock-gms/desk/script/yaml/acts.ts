import { defined } from '../../../boundary/defined.ts';
import { act, type StepKind } from './step-kind.ts';
import {
  joinOptionsOf,
  leaveActionOf,
  objectOf,
  reasonOf,
  transferOptionsOf,
  typingTimeOf,
  userDataOf,
  visibilityOf,
} from './step-options.ts';

/** The steps that do something in the chat. */
export const ACTS = {
  join: act((item, reading) => {
    const options = joinOptionsOf(item, reading);
    return (player) => player.conversation.join(options(player));
  }),
  say: act(
    (item, reading, options) => {
      const text = reading.text(item);
      const time = options.get('typing');
      const typing = time === undefined ? reading.typing : typingTimeOf(time);
      const messageType = options.get('messageType')?.text('a text');
      const eventAttributes = objectOf(options.get('eventAttributes'));
      const visibility = visibilityOf(options.get('visibility'));
      return async (player) => {
        await player.conversation.say(
          player.fill(text),
          defined({ typing, messageType, eventAttributes, visibility }),
        );
        if (typing !== undefined && typing !== 0) player.waited();
      };
    },
    'typing',
    'messageType',
    'eventAttributes',
    'visibility',
  ),
  type: act((item, reading, options) => {
    const milliseconds = reading.duration(item);
    const given = options.get('preview');
    const preview = given && reading.text(given);
    return async (player) => {
      await player.conversation.type(milliseconds, preview && player.fill(preview));
      if (milliseconds > 0) player.waited();
    };
  }, 'preview'),
  pushUrl: act((item, reading) => {
    const url = reading.text(item);
    return (player) => player.conversation.pushUrl(player.fill(url));
  }),
  customNotice: act(
    (item, reading, options) => {
      const text = reading.text(item);
      const eventAttributes = objectOf(options.get('eventAttributes'));
      const data = options.get('userData');
      const userData = data && userDataOf(data, reading);
      return (player) =>
        player.conversation.customNotice(
          player.fill(text),
          defined({ eventAttributes, userData: userData?.(player) }),
        );
    },
    'eventAttributes',
    'userData',
  ),
  sendFile: act(
    (item, reading, options) => {
      const name = reading.text(item);
      const text = options.get('text');
      const data = text && reading.text(text);
      const type = options.get('type')?.text('a media type') ?? 'text/plain';
      const description = options.get('description')?.text('a text');
      return (player) =>
        player.conversation.sendFile({
          name: player.fill(name),
          type,
          data: data === undefined ? '' : player.fill(data),
          ...defined({ description }),
        });
    },
    'text',
    'type',
    'description',
  ),
  announce: act((item, reading) => {
    const text = reading.text(item);
    return (player) => player.conversation.announce(player.fill(text));
  }),
  userData: act((item, reading) => {
    const userData = userDataOf(item, reading);
    return (player) => player.conversation.setUserData(userData(player));
  }),
  transfer: act((item, reading) => {
    const options = transferOptionsOf(item, reading);
    return (player) => player.conversation.transfer(options(player));
  }),
  leave: act((item, _, options) => {
    const leaving = { reason: reasonOf(item), then: leaveActionOf(options.get('then')) };
    return (player) => player.conversation.leave(leaving);
  }, 'then'),
} as const satisfies { readonly [name: string]: StepKind };
