const HERE = /^(https?:\/\/)(?:127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?=[:/]|$)/;

/** An address as a person types it: `localhost` leads to this machine, and pages from there share its cookies. */
export function shownUrl(url: string): string {
  return url.replace(HERE, '$1localhost');
}
