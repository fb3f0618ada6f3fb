import type { ControlOperation } from './control-operation.ts';

/** Figures for those who look after a server. */
export const METRICS_CONTROLS = {
  getMetrics: {
    method: 'get',
    path: '/metrics',
    async converse({ measured }, _raw, response) {
      // A server that nobody measures never loads what writes its figures out.
      const { EXPOSITION_TYPE, exposition } = await import('../metrics/exposition.ts');
      const { serverMetrics } = await import('../metrics/server-metrics.ts');
      response.set({ 'Content-Type': EXPOSITION_TYPE, 'Cache-Control': 'no-store' });
      response.end(exposition(serverMetrics(measured)));
    },
  },
} as const satisfies Record<string, ControlOperation>;
