import type { MockGmsOptions, RunningMockGms } from '../index.ts';
import { FALLBACK_SERVICE, firstService } from '../server/demo-service.ts';
import { profileLabel } from '../services/learned/learned-profile.ts';
import { VERSION } from '../version.ts';
import { shownUrl } from './shown-url.ts';
import { snippet } from './snippet.ts';

/** What the command line prints once the server listens: where everything is, and what to paste into a page. */
export function banner(gms: RunningMockGms, options: MockGmsOptions): string {
  const { publicUrl, admission = 'open', services = {} } = options;
  const url = publicUrl === undefined ? shownUrl(gms.url) : gms.url;
  const first = firstService(admission, Object.keys(services));
  const service = first ?? FALLBACK_SERVICE;
  const settings = { ...options.defaults, ...(Object.hasOwn(services, service) ? services[service] : {}) };
  const dataURL = `${url}${gms.basePath}/2/chat/${service}`;
  const token = gms.controlToken === undefined ? '' : `\n  control token   ${gms.controlToken}`;
  const fragment = gms.controlToken === undefined ? '' : `#token=${encodeURIComponent(gms.controlToken)}`;
  const { profile } = settings;
  const learned =
    profile && typeof profile === 'object' ? `\n  profile         learned from ${profileLabel(profile)}` : '';
  const tls =
    options.tls === true ? '\nIts certificate is self-signed: make your browser or client trust it.\n' : '';
  const others = admission === 'open' ? 'Any other service name works as well. ' : '';
  const paste = `${others}Paste this into a page that uses Genesys Widgets or gms-webchat:

${snippet(dataURL, settings)}
`;
  return `mock-gms ${VERSION} is ready

  console         ${url}/${fragment}
  customer's page ${url}/demo/
  chat base URL   ${first === undefined ? `${url}${gms.basePath}/2/chat/{service}` : dataURL}
  CometD          ${url}${gms.basePath}/cometd
  control API     ${url}/mock/services${token}${learned}
${tls}
${first === undefined ? NO_SERVICE : paste}
Ctrl-C stops it.
`;
}

const NO_SERVICE = `There is no service yet, and with admission "listed" a chat does not create one: add it under "services" in the
configuration file, or PATCH it over the control API.
`;
