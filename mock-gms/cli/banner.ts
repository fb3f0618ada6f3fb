import { isLoopback } from '../http/host.ts';
import type { MockGmsOptions, RunningMockGms } from '../index.ts';
import { VERSION } from '../version.ts';

const FALLBACK_SERVICE = 'customer-support';

/** What the command line prints once the server listens: where everything is, and what to paste into a page. */
export function banner(gms: RunningMockGms, options: MockGmsOptions): string {
  const { host = '127.0.0.1', publicUrl, admission = 'open' } = options;
  const { protocol } = new URL(gms.url);
  const url = publicUrl === undefined && isLoopback(host) ? `${protocol}//localhost:${gms.port}` : gms.url;
  const [listed = FALLBACK_SERVICE] = admission === 'listed' ? Object.keys(options.services ?? {}) : [];
  const dataURL = `${url}${gms.basePath}/2/chat/${listed}`;
  const others = admission === 'open' ? 'Any other service name works as well. ' : '';
  const token = gms.controlToken === undefined ? '' : `\n  control token   ${gms.controlToken}`;
  const tls =
    options.tls === true
      ? '\nIts certificate was made just now and vouches for itself: tell your browser or client to accept it.\n'
      : '';
  return `mock-gms ${VERSION} is ready

  demo page       ${url}/demo/
  chat base URL   ${dataURL}
  CometD          ${url}${gms.basePath}/cometd
  control API     ${url}/mock/services${token}
${tls}
${others}Paste this into a page that uses Genesys Widgets or gms-webchat:

  <script>
    window._genesys = {
      widgets: { webchat: { dataURL: '${dataURL}' } },
    };
  </script>

Ctrl-C stops it.
`;
}
