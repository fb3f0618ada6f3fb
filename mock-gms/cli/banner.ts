import { isLoopback } from '../http/host.ts';
import type { MockGmsOptions, RunningMockGms } from '../index.ts';
import { VERSION } from '../server/version.ts';

const SERVICE = 'customer-support';

/** What the command line prints once the server listens: where everything is, and what to paste into a page. */
export function banner(
  gms: RunningMockGms,
  { host = '127.0.0.1', publicUrl, controlToken }: MockGmsOptions,
): string {
  const url = publicUrl === undefined && isLoopback(host) ? `http://localhost:${gms.port}` : gms.url;
  const token = controlToken === undefined ? '' : `\n  control token   ${controlToken}`;
  return `mock-gms ${VERSION} is ready

  demo page       ${url}/demo/
  chat base URL   ${url}${gms.basePath}/2/chat/${SERVICE}
  control API     ${url}/mock/services${token}

Any other service name works as well. Paste this into a page that uses Genesys Widgets or gms-webchat:

  <script>
    window._genesys = {
      widgets: { webchat: { dataURL: '${url}${gms.basePath}/2/chat/${SERVICE}' } },
    };
  </script>

Ctrl-C stops it.
`;
}
