import type { Operation } from '../contract/contract-operations.ts';
import { anyDelivery } from '../input.ts';
import { requestFor } from './request.ts';
import type { Source, Talk } from './source.ts';

/** Requests of one API, by every operation that `openapi.yaml` has of it. */
export function contractSource(api: Operation['api'], weight: number): Source {
  return {
    name: api,
    weight,
    converse({ chance, contract, zone, most }): Talk {
      const fit = contract.operations.filter(
        (operation) => operation.api === api && (zone === 'wild' || !operation.changesService),
      );
      const requests = Array.from({ length: 1 + chance.below(most) }, () =>
        requestFor(chance.pick(fit), contract, chance),
      );
      // Whatever may be held would hold up what comes after it on the same connection.
      const free = requests.filter(({ demand }) => demand === 'answer');
      const held = requests.find(({ demand }) => demand === 'nothing');
      const inputs = held !== undefined && (free.length === 0 || chance.oneIn(4)) ? [held] : free;
      const isFaulty = zone === 'wild' && api !== 'control';
      return {
        inputs: isFaulty ? inputs.map((input) => ({ ...input, demand: 'nothing' as const })) : inputs,
        delivery: anyDelivery(chance),
      };
    },
  };
}
