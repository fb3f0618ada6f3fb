/** Fields that clients send empty when they have no value yet: empty, they count as absent. */
export const EMPTY_IS_ABSENT = [
  'secureKey',
  'userId',
  'alias',
  'transcriptPosition',
  'eventAttributes',
  'messageType',
  // Of chat-ntf alone.
  'operation',
  'fileId',
] as const;
