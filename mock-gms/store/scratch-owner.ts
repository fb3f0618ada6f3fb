import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What the folders of all processes are called: the owner's data follow. */
export const PREFIX = 'mock-gms-files-';

/** The process that a folder belongs to. */
export interface ScratchOwner {
  /** Tells machines, and containers that share a temporary folder, from one another. */
  readonly place: string;
  readonly pid: number;
  /** When the process began, as its system counts; empty where that cannot be known. */
  readonly begun: string;
}

let own: ScratchOwner | undefined;

/** This process. */
export function ownScratchOwner(): ScratchOwner {
  own ??= { place: placeOf(), pid: process.pid, begun: beginningOf(process.pid) ?? '' };
  return own;
}

/** What the folders of a process begin with; six characters that nobody can foresee follow. */
export function scratchName({ place, pid, begun }: ScratchOwner): string {
  return `${PREFIX}${place}-${pid}-${begun}-`;
}

/** The owner that a folder's name tells; undefined for another name. */
export function scratchOwnerOf(name: string): ScratchOwner | undefined {
  const [, place, pid, begun] = NAME.exec(name) ?? [];
  return place === undefined || begun === undefined ? undefined : { place, pid: Number(pid), begun };
}

const NAME = new RegExp(`^${PREFIX}([0-9a-f]{8})-([1-9][0-9]{0,9})-([0-9]*)-[A-Za-z0-9]{6}$`);

/** Whether the process has ended. False for processes elsewhere, and in doubt. */
export function isGone({ place, pid, begun }: ScratchOwner): boolean {
  if (place !== ownScratchOwner().place) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  // Numbers of processes are given out again.
  const now = beginningOf(pid);
  return now !== undefined && begun !== '' && now !== begun;
}

/** Whether the process lives. False for processes elsewhere, and in doubt. */
export function isSurelyThere({ place, pid, begun }: ScratchOwner): boolean {
  return place === ownScratchOwner().place && begun !== '' && begun === beginningOf(pid);
}

/** In a container the numbers of processes are the container's own. */
function placeOf(): string {
  let numbering = '';
  try {
    numbering = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has it, and only Linux needs it.
  }
  return createHash('sha256').update(`${hostname()}\n${numbering}`).digest('hex').slice(0, 8);
}

/** The 22nd field of `/proc/{pid}/stat`; the second is the name, which may hold blanks and parentheses. */
function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^\d+$/.exec(fields[19] ?? '')?.[0];
  } catch {
    return undefined;
  }
}
