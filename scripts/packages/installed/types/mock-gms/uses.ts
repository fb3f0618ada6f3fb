import { type MockGms, startMockGms } from 'mock-gms';
import { type Captured, readTraffic } from 'mock-gms/capture';

export async function use(captured: readonly Captured[]): Promise<unknown> {
  const gms: MockGms = await startMockGms({ port: 0 });
  const chat = await gms.service('support').waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await agent.say('Hello');
  // @ts-expect-error a port is a number
  await startMockGms({ port: 'any' });
  return readTraffic(captured);
}
