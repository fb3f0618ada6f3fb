import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { UserData } from './entry.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { pushRegistrationOf } from './push-registration.ts';

const REQUIRED = {
  GCTI_Chat_PushSubscribe: 'true',
  GCTI_GMS_NodeGroup: 'web',
  GCTI_GMS_PushDeviceId: 'd1',
  GCTI_GMS_PushDeviceType: 'customhttp',
};

/** What the user data of a start register. */
const registered = (userData: UserData, limits = DEFAULT_LIMITS) =>
  pushRegistrationOf({ userData, dataSinceStart: {} }, limits);

test('custom-http push needs its four keys; the others are choices', () => {
  expect(registered(REQUIRED)).toEqual({
    deviceId: 'd1',
    type: 'customhttp',
    nodeGroup: 'web',
    includePayload: false,
    notifyRequestor: false,
    resend: false,
  });
  const chosen = {
    GCTI_GMS_PushIncludePayload: 'true',
    GCTI_GMS_NotifyRequestor: 'True',
    GCTI_GMS_PushProvider: 'p',
    GCTI_GMS_PushResend: 'true',
  };
  expect(registered({ ...REQUIRED, ...chosen })).toMatchObject({
    includePayload: true,
    notifyRequestor: true,
    provider: 'p',
    resend: true,
  });
  for (const key of Object.keys(REQUIRED)) {
    expect(registered({ ...REQUIRED, [key]: '' }), key).toBeUndefined();
  }
});

test('mobile push is registered by a device and its type', () => {
  const keys = {
    push_notification_deviceid: 'token',
    push_notification_type: 'fcm',
    push_notification_language: 'en',
    push_notification_provider: 'shop',
    push_notification_debug: 'false',
  };
  expect(registered(keys)).toMatchObject({
    deviceId: 'token',
    type: 'fcm',
    language: 'en',
    provider: 'shop',
  });
  expect(registered({ push_notification_deviceid: 'token' })).toBeUndefined();
});

test('whatever stands in the user data, reading a registration from it fails for nothing', () => {
  const value = fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.string()));
  const keys = fc.constantFrom(
    ...Object.keys(REQUIRED),
    'push_notification_deviceid',
    'push_notification_type',
  );
  fc.assert(
    fc.property(fc.dictionary(keys, value), (userData) => {
      const registration = registered(userData);
      expect(registration === undefined || registration.deviceId !== '').toBe(true);
    }),
  );
});

test('push can be turned off, and a start can be kept from registering', () => {
  const off = { ...DEFAULT_LIMITS, flexPushEnabled: false };
  expect(registered(REQUIRED, off)).toBeUndefined();
  const later = { ...DEFAULT_LIMITS, flexPushOnJoin: false };
  expect(registered(REQUIRED, later)).toBeUndefined();
  expect(pushRegistrationOf({ userData: REQUIRED, dataSinceStart: REQUIRED }, later)?.deviceId).toBe('d1');
  const part = { GCTI_GMS_PushDeviceId: 'd2' };
  expect(pushRegistrationOf({ userData: REQUIRED, dataSinceStart: part }, later)).toBeUndefined();
});
