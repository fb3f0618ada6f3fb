import type { Chance } from '../../chance.ts';
import type { Contract } from '../contract/contract-operations.ts';
import type { Conversation, Zone } from '../input.ts';

export interface SourceContext {
  readonly chance: Chance;
  readonly contract: Contract;
  readonly zone: Zone;
  /** How many inputs a conversation may have. */
  readonly most: number;
}

export type Talk = Omit<Conversation, 'zone'>;

/** Something that makes input. */
export interface Source {
  readonly name: string;
  readonly weight: number;
  converse(context: SourceContext): Talk;
}
