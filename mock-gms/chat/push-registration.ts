import type { UserData } from './entry.ts';

/** Where a customer who is away wants to be told of news, as the user data of the chat says. */
export interface PushRegistration {
  readonly deviceId: string;
  /** `customhttp`, `fcm`, `apple` … */
  readonly type: string;
  readonly provider?: string;
  readonly language?: string;
  /** The node group that an answer would come from; custom-http only. */
  readonly nodeGroup?: string;
  /** Whether a push says what the news is, not only that there is some. */
  readonly includePayload: boolean;
  /** Whether the end of the customer's own session is pushed too. */
  readonly notifyRequestor: boolean;
  /** Whether a push that failed is tried again. */
  readonly resend: boolean;
}

/** The device type whose pushes go to a URL. */
export const CUSTOM_HTTP = 'customhttp';

/**
 * Reads the push registration from user data; undefined where there is none, or a required key is missing.
 *
 * Custom-http push has keys of its own, `GCTI_*`; mobile push those that begin with `push_notification_`.
 *
 * @example
 * pushRegistrationOf({ push_notification_deviceid: 'd1', push_notification_type: 'fcm' })?.type; // 'fcm'
 * @see GMS Chat API V2, asynchronous chat and push registration
 */
export function pushRegistrationOf(userData: UserData): PushRegistration | undefined {
  return customHttp(userData) ?? mobile(userData);
}

function customHttp(userData: UserData): PushRegistration | undefined {
  const deviceId = textOf(userData.GCTI_GMS_PushDeviceId);
  const type = textOf(userData.GCTI_GMS_PushDeviceType);
  const nodeGroup = textOf(userData.GCTI_GMS_NodeGroup);
  if (!isTrue(userData.GCTI_Chat_PushSubscribe) || !deviceId || !type || !nodeGroup) return undefined;
  const provider = textOf(userData.GCTI_GMS_PushProvider);
  return {
    deviceId,
    type,
    nodeGroup,
    ...(provider !== undefined && { provider }),
    includePayload: isTrue(userData.GCTI_GMS_PushIncludePayload),
    notifyRequestor: isTrue(userData.GCTI_GMS_NotifyRequestor),
    resend: textOf(userData.GCTI_GMS_PushResend) !== 'false',
  };
}

function mobile(userData: UserData): PushRegistration | undefined {
  const deviceId = textOf(userData.push_notification_deviceid);
  const type = textOf(userData.push_notification_type);
  if (!deviceId || !type) return undefined;
  const provider = textOf(userData.push_notification_provider);
  const language = textOf(userData.push_notification_language);
  return {
    deviceId,
    type,
    ...(provider !== undefined && { provider }),
    ...(language !== undefined && { language }),
    includePayload: false,
    notifyRequestor: false,
    resend: true,
  };
}

function textOf(value: UserData[string] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isTrue(value: UserData[string] | undefined): boolean {
  return typeof value === 'string' && value.toLowerCase() === 'true';
}
