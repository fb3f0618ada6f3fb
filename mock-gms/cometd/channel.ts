const CHANNEL = /^\/service\/chatV2\/([^/*]+)$/;

/** The service that a chat channel belongs to; undefined for any other channel. */
export function serviceOf(channel: string): string | undefined {
  return CHANNEL.exec(channel)?.[1];
}

/** Where publications for a service go, and where its pushes come from. */
export function channelOf(service: string): string {
  return `/service/chatV2/${service}`;
}
