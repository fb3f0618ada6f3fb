import type { JumpOptions } from '../clock/clock.ts';
import type { Service } from '../services/service.ts';
import { type ControlOperation, ensured, existing, numberOf, SERVICE } from './control-operation.ts';

/** The service's clock, read and moved. */
export const CLOCK_CONTROLS = {
  getClock: {
    method: 'get',
    path: `${SERVICE}/clock`,
    status: 200,
    run: (request) => clockView(existing(request)),
  },
  setClock: {
    method: 'post',
    path: `${SERVICE}/clock`,
    status: 200,
    hasBody: true,
    async run(request) {
      const service = ensured(request);
      const { action, ms = 0, clients } = request.body as { action: string; ms?: number } & JumpOptions;
      if (action === 'freeze') service.clock.freeze();
      else if (action === 'resume') service.clock.resume();
      else await service.clock.advance(ms, { ...(clients !== undefined && { clients }) });
      return clockView(service);
    },
  },
  setAlarm: {
    method: 'post',
    path: `${SERVICE}/clock/alarms`,
    status: 201,
    hasBody: true,
    run: (request) => ({ alarm: ensured(request).alarms.set(request.body.at as number) }),
  },
  clearAlarm: {
    method: 'delete',
    path: `${SERVICE}/clock/alarms/:alarm`,
    status: 204,
    run: (request) => existing(request).alarms.clear(numberOf(request.params, 'alarm')),
  },
} as const satisfies Record<string, ControlOperation>;

function clockView({ clock, events }: Service) {
  return { now: clock.now(), frozen: clock.frozen, lastEvent: events.position };
}
