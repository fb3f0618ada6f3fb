import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { pushRegistrationOf } from './push-registration.ts';

const REQUIRED = {
  GCTI_Chat_PushSubscribe: 'true',
  GCTI_GMS_NodeGroup: 'web',
  GCTI_GMS_PushDeviceId: 'd1',
  GCTI_GMS_PushDeviceType: 'customhttp',
};

test('custom-http push needs its four keys; the others are choices', () => {
  expect(pushRegistrationOf(REQUIRED)).toEqual({
    deviceId: 'd1',
    type: 'customhttp',
    nodeGroup: 'web',
    includePayload: false,
    notifyRequestor: false,
    resend: true,
  });
  const chosen = {
    GCTI_GMS_PushIncludePayload: 'true',
    GCTI_GMS_NotifyRequestor: 'True',
    GCTI_GMS_PushProvider: 'p',
    GCTI_GMS_PushResend: 'false',
  };
  expect(pushRegistrationOf({ ...REQUIRED, ...chosen })).toMatchObject({
    includePayload: true,
    notifyRequestor: true,
    provider: 'p',
    resend: false,
  });
  for (const key of Object.keys(REQUIRED)) {
    expect(pushRegistrationOf({ ...REQUIRED, [key]: '' }), key).toBeUndefined();
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
  expect(pushRegistrationOf(keys)).toMatchObject({
    deviceId: 'token',
    type: 'fcm',
    language: 'en',
    provider: 'shop',
  });
  expect(pushRegistrationOf({ push_notification_deviceid: 'token' })).toBeUndefined();
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
      const registration = pushRegistrationOf(userData);
      expect(registration === undefined || registration.deviceId !== '').toBe(true);
    }),
  );
});
