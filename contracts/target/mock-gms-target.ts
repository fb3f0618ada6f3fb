import { randomUUID } from 'node:crypto';
import type { ChatHandle, MockGms, ServiceHandle, SettingsChange } from '../../mock-gms/index.ts';
import { defined } from '../shared/defined.ts';
import type { AgentDriver, DrivenChat } from './agent-driver.ts';
import type { Target } from './target.ts';

/**
 * A service of a running mock-gms that nobody else uses, with everything that a case may need.
 *
 * @example
 * const gms = await startMockGms({ port: 0 });
 * const [first] = cases;
 * (await runCase(first, mockGmsTarget(gms))).outcome; // 'pass'
 * await gms.close();
 * @see startMockGms of mock-gms
 */
export function mockGmsTarget(gms: MockGms): Target {
  const service = gms.service(`contract-${randomUUID()}`);
  const configure = async (change: SettingsChange) => {
    await service.configure(change);
  };
  return {
    chatApiURL: service.dataURL.slice(0, service.dataURL.lastIndexOf('/')),
    service: service.name,
    offers: ['files', 'cometd', 'cometd-websocket', 'async', 'push-notifications', 'cross-transport'],
    agents: mockGmsDriver(service),
    inspection: true,
    leaveActions: true,
    clock: {
      advance: (ms, { customersSilent = false } = {}) =>
        service.clock.advance(ms, { clients: customersSilent ? 'absent' : 'present' }),
    },
    fileLimits: {
      limit: ({ maxFiles, maxFileSize, maxTotalSize, types, needAgent, downloadAttempts }) =>
        configure(
          defined({
            uploadMaxFiles: maxFiles,
            uploadMaxFileSize: maxFileSize,
            uploadMaxTotalSize: maxTotalSize,
            uploadFileTypes: types?.join(':'),
            uploadNeedAgent: needAgent,
            downloadAttempts,
          }),
        ),
    },
    pushes: { pushTo: (customHttpPushUrl) => configure({ customHttpPushUrl }) },
    inactivity: { setSecondAlert: (inactivitySecondAlert) => configure({ inactivitySecondAlert }) },
    access: {
      requireApikey: (apikey) => configure({ apikey }),
      requireBasic: (username, password) => configure({ basic: { username, password } }),
    },
  };
}

/**
 * The agents' side of a service of mock-gms.
 *
 * @example
 * const gms = await startMockGms({ port: 0 });
 * const agents = mockGmsDriver(gms.service('support'));
 * typeof agents.waitForChat; // 'function'
 * await gms.close();
 * @see AgentDriver
 */
export function mockGmsDriver(service: ServiceHandle): AgentDriver {
  return { waitForChat: async (chatId) => driven(await service.chat(chatId)) };
}

function driven(chat: ChatHandle): DrivenChat {
  return {
    join: (options) => chat.join(options),
    waitFor: async (event) => {
      await chat.waitFor((entry) => matches(entry, event));
    },
    end: () => chat.end(),
    inspect: async () => {
      const { userData, readPosition, typingPreview } = await chat.state();
      const [requested] = await chat.log();
      const { subject, emailAddress } = requested?.type === 'ChatRequested' ? requested.request : {};
      // The plain objects that JSON makes, as a driver over HTTP would get them.
      return {
        userData: JSON.parse(JSON.stringify(userData)),
        readPosition,
        typingPreview,
        subject,
        emailAddress,
      };
    },
  };
}

function matches(
  entry: { readonly type: string; readonly text?: string },
  event: { type: string; text?: string },
): boolean {
  return entry.type === event.type && (event.text === undefined || entry.text === event.text);
}
