import type { Chat } from './chat.ts';
import type { UserData } from './entry.ts';
import type { ChatLimits } from './limits.ts';

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
 * Reads the push registration of a chat from its user data; undefined where there is none, a required key is missing, or
 * the service allows none.
 *
 * Custom-http push has keys of its own, `GCTI_*`; mobile push those that begin with `push_notification_`.
 *
 * @example
 * pushRegistrationOf(chat, DEFAULT_LIMITS)?.type; // 'fcm', where the start had a push_notification_type of this name
 * @see GMS Chat API V2, asynchronous chat and push registration; Genesys options flex-push-enabled and flex-push-on-join
 */
export function pushRegistrationOf(
  { userData, dataSinceStart }: Pick<Chat, 'userData' | 'dataSinceStart'>,
  { flexPushEnabled, flexPushOnJoin }: Pick<ChatLimits, 'flexPushEnabled' | 'flexPushOnJoin'>,
): PushRegistration | undefined {
  if (!flexPushEnabled) return undefined;
  const data = flexPushOnJoin ? userData : dataSinceStart;
  return customHttp(data) ?? mobile(data);
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
    resend: isTrue(userData.GCTI_GMS_PushResend),
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
    resend: false,
  };
}

function textOf(value: UserData[string] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isTrue(value: UserData[string] | undefined): boolean {
  return typeof value === 'string' && value.toLowerCase() === 'true';
}
