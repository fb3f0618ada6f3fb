import type { WireEntry } from '../../contracts/probe/wire/wire-entry.ts';
import { behavioursOf, readContract, routesOf } from './contract.ts';
import { reachOf } from './reach.ts';
import { reachTable, writeReachTable } from './reach-table.ts';

/** What stands before the paths of the contract where mock-gms serves them. */
const BASE = '/genesys';

/** Keeps which behaviours of openapi.yaml each case met, by what crossed its wire in a run against mock-gms. */
export function keepReach(
  ran: readonly { readonly caseId: string; readonly wire: readonly WireEntry[] }[],
): void {
  const contract = readContract();
  const routes = routesOf(contract);
  const keys = behavioursOf(contract).map(({ key }) => key);
  writeReachTable(
    reachTable(
      keys,
      ran.map(({ caseId, wire }) => ({ id: caseId, met: reachOf(wire, routes, BASE) })),
    ),
  );
}
