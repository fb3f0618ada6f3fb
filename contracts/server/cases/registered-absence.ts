import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, inferred } from '../../case/polling-case.ts';
import { assertSessionRefused } from '../../probe/answer/answer.ts';
import type { Fields } from '../../probe/wire/wire.ts';
import { passAway, REGISTRATION } from './registered-customer.ts';

const MOBILE = {
  'userData[push_notification_deviceid]': 'device',
  'userData[push_notification_type]': 'fcm',
} as const;
/** Which types there are is for the apps and the push provider to agree upon. */
const APPLE = { ...MOBILE, 'userData[push_notification_type]': 'apple' } as const;
const NAMED = { nickname: 'Customer' } as const;

/** Each registration without one of its keys, and one that says no. */
const LACKING: readonly Fields[] = [
  ...[REGISTRATION, MOBILE].flatMap((registration) =>
    Object.keys(registration).map((key) => ({ ...NAMED, ...registration, [key]: '' })),
  ),
  { ...NAMED, ...REGISTRATION, 'userData[GCTI_Chat_PushSubscribe]': 'no' },
];

const cases: readonly Case[] = [
  inferred({
    id: 'absence-11',
    title: 'A customer who is registered for push is given up later than one who polls',
    run: async (context) => {
      for (const registration of [REGISTRATION, MOBILE, APPLE, { ...MOBILE, ...REGISTRATION }]) {
        const chat = await context.start({ ...NAMED, ...registration });
        await passAway(context);
        await chat.assertUnharmed();
      }
    },
  }),
  decided({
    id: 'absence-12',
    title: 'A customer whose registration for push lacks a key is given up as early as others',
    run: async (context) => {
      for (const fields of LACKING) {
        const chat = await context.start(fields);
        await passAway(context);
        const refused = await chat.attempt('refresh');
        assert.equal(JSON.parse(refused.response.body.toString()).statusCode, 2, JSON.stringify(fields));
        assertSessionRefused(refused);
      }
    },
  }),
  decided({
    id: 'absence-13',
    title: 'A registration for push that comes later, with user data, counts like one at the start',
    run: async (context) => {
      for (const registration of [REGISTRATION, MOBILE]) {
        const chat = await context.start(NAMED);
        await chat.perform('updateData', registration);
        await passAway(context);
        await chat.assertUnharmed();
      }
    },
  }),
];

/** When customers count as gone who are registered for push. */
export const registeredAbsenceCases: readonly Case[] = cases.map((each) => ({
  ...each,
  needs: ['clock', 'push-notifications', ...each.needs],
}));
