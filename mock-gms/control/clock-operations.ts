import { defined } from '../boundary/defined.ts';
import { isObject } from '../boundary/json.ts';
import { type JumpOptions, requireForward } from '../clock/clock.ts';
import type { Service } from '../services/service.ts';
import {
  type ControlOperation,
  type ControlRequest,
  ensured,
  existing,
  get,
  numberOf,
  post,
  remove,
  SERVICE,
} from './control-operation.ts';

/** The service's clock, read and moved. */
export const CLOCK_CONTROLS = {
  getClock: get(`${SERVICE}/clock`, (request) => clockView(request, existing(request))),
  setClock: {
    method: 'post',
    path: `${SERVICE}/clock`,
    status: 200,
    hasBody: true,
    explain: (body) => isObject(body) && body.action === 'advance' && requireForward(body.ms),
    async run(request) {
      const service = ensured(request);
      const { action, ms = 0, clients } = request.body as { action: string; ms?: number } & JumpOptions;
      if (action === 'freeze') service.clock.freeze();
      else if (action === 'resume') service.clock.resume();
      else await service.clock.advance(ms, defined({ clients }));
      await service.stored();
      return clockView(request, service);
    },
  },
  setAlarm: post(`${SERVICE}/clock/alarms`, 201, (request) => ({
    alarm: ensured(request).alarms.set(request.body.at as number),
  })),
  clearAlarm: remove(`${SERVICE}/clock/alarms/:alarm`, (request) =>
    existing(request).alarms.clear(numberOf(request.params, 'alarm')),
  ),
} as const satisfies Record<string, ControlOperation>;

async function clockView({ registry }: ControlRequest, { name, clock, events }: Service) {
  const lastEvent = (await registry.eventPosition(name)) ?? events.position;
  return { now: clock.now(), frozen: clock.frozen, lastEvent };
}
