import { defined } from '../../../boundary/defined.ts';
import { contentOf } from './content.ts';
import { CUSTOMER_NAME, deed, deedOf, memberOf } from './deed.ts';
import type { Item } from './item.ts';
import { act, mustBeTrue, type StepKind } from './step-kind.ts';
import {
  countOf,
  joinOptionsOf,
  leaveActionOf,
  mediaTypeOf,
  objectOf,
  reasonOf,
  textOf,
  transferOptionsOf,
  typingTimeOf,
  userDataOf,
  visibilityOf,
} from './step-options.ts';

/** The steps that do something in the chat. */
export const ACTS = {
  join: deedOf(
    (member) => ({ joins: member }),
    (item, reading) => {
      const options = joinOptionsOf(item, reading);
      return (member, player) => member.join(options(player));
    },
  ),
  say: deed(
    (item, reading, options) => {
      const text = reading.text(item);
      const time = options.get('typing');
      const typing = time === undefined ? reading.typing : typingTimeOf(time);
      const preview = textOf(options.get('preview'), reading);
      const messageType = options.get('messageType')?.text('a text');
      const eventAttributes = objectOf(options.get('eventAttributes'));
      const visibility = visibilityOf(options.get('visibility'));
      return async (member, player) => {
        await member.say(
          player.fill(text, member),
          defined({
            typing,
            preview: preview && player.fill(preview, member),
            messageType,
            eventAttributes,
            visibility,
          }),
        );
        if (typing !== undefined && typing !== 0) player.waited();
      };
    },
    'typing',
    'preview',
    'messageType',
    'eventAttributes',
    'visibility',
  ),
  type: deed((item, reading, options) => {
    const milliseconds = reading.duration(item);
    const preview = textOf(options.get('preview'), reading);
    return async (member, player) => {
      await member.type(milliseconds, preview && player.fill(preview, member));
      if (milliseconds > 0) player.waited();
    };
  }, 'preview'),
  startTyping: deed((item, reading, options) => {
    mustBeTrue(item, 'startTyping');
    const preview = textOf(options.get('preview'), reading);
    return (member, player) => member.startTyping(preview && player.fill(preview, member));
  }, 'preview'),
  stopTyping: deed((item, reading, options) => {
    mustBeTrue(item, 'stopTyping');
    const preview = textOf(options.get('preview'), reading);
    return (member, player) => member.stopTyping(preview && player.fill(preview, member));
  }, 'preview'),
  pushUrl: deed((item, reading) => {
    const url = reading.text(item);
    return (member, player) => member.pushUrl(player.fill(url, member));
  }),
  customNotice: deed(
    (item, reading, options) => {
      const text = reading.text(item);
      const eventAttributes = objectOf(options.get('eventAttributes'));
      const data = options.get('userData');
      const userData = data && userDataOf(data, reading);
      const visibility = visibilityOf(options.get('visibility'));
      return (member, player) =>
        member.customNotice(
          player.fill(text, member),
          defined({ eventAttributes, userData: userData?.(player, member), visibility }),
        );
    },
    'eventAttributes',
    'userData',
    'visibility',
  ),
  sendFile: deed(
    (item, reading, options) => {
      const name = reading.text(item);
      const content = contentOf(options, reading);
      const type = mediaTypeOf(options.get('type')) ?? 'text/plain';
      const description = options.get('description')?.text('a text');
      return (member, player) =>
        member.sendFile({
          name: player.fill(name, member),
          type,
          data: content(player, member),
          ...defined({ description }),
        });
    },
    'text',
    'base64',
    'type',
    'description',
  ),
  deleteFile: deed((item) => {
    const number = countOf(item);
    return (member) => member.deleteFile(number);
  }),
  announce: act((item, reading, options) => {
    const text = reading.text(item);
    const eventAttributes = objectOf(options.get('eventAttributes'));
    return (player) =>
      player.conversation.announce(player.fill(text), {
        ...(eventAttributes !== undefined && { eventAttributes }),
      });
  }, 'eventAttributes'),
  userData: deed((item, reading) => {
    const userData = userDataOf(item, reading);
    return (member, player) => member.setUserData(userData(player, member));
  }),
  rename: deed((item, reading) => {
    const nickname = reading.text(item);
    return (member, player) => member.rename(player.fill(nickname, member));
  }),
  bargeIn: deed((item) => {
    mustBeTrue(item, 'bargeIn');
    return (member) => member.bargeIn();
  }),
  transfer: deed((item, reading) => {
    const options = transferOptionsOf(item, reading);
    return (member, player) => member.transfer(options(player));
  }),
  remove: deedOf(
    (member, item) => ({ needs: item.scalar === CUSTOMER_NAME ? [member] : [removedBy(item), member] }),
    (item, _, options) => {
      const whom = removedBy(item);
      const reason = options.get('reason');
      const code = reason && reasonOf(reason);
      return (member) => member.remove(whom, code);
    },
    'reason',
  ),
  leave: deed((item, _, options) => {
    const leaving = { reason: reasonOf(item), then: leaveActionOf(options.get('then')) };
    return (member) => member.leave(leaving);
  }, 'then'),
  park: deed((item) => {
    mustBeTrue(item, 'park');
    return (member) => member.park();
  }),
} as const satisfies { readonly [name: string]: StepKind };

/** Whom `remove` names. */
function removedBy(item: Item): string {
  return item.scalar === CUSTOMER_NAME ? CUSTOMER_NAME : (memberOf(item) ?? '');
}
