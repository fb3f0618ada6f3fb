import type { Command, Successor } from '../../chat/command.ts';
import { isTranscriptEntry, WRONG_KEY } from '../../chat/entry.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import type { Happening } from '../happening.ts';
import type { LeftOut } from '../saved-chat.ts';
import { quoted } from '../text-safety.ts';
import { customerCode } from './customer-code.ts';
import { type CodeNames, staffCode } from './staff-code.ts';

/** What the lines of a test need to know beside the happenings. */
export interface TestContext {
  readonly files: CodeNames['files'];
  readonly numbers: CodeNames['numbers'];
  /** Milliseconds without a request until the customer's client counts as gone. */
  readonly absence: number;
}

/** The lines of a test that play a conversation: the staff by the handle, the customer, and the clock. */
export class TestBody {
  readonly lines: string[] = [];
  readonly leftOut: LeftOut[] = [];
  /** Whether the customer was given up. */
  isAbandoned = false;
  readonly #context: TestContext;
  readonly #participants = new Map<number, string>();
  readonly #counts = new Map<string, number>();
  readonly #acting: ReadonlySet<number>;
  #now = 0;
  /** From when on the customer's client is silent. */
  #silentFrom: number | undefined;

  constructor(happenings: readonly Happening[], context: TestContext) {
    this.#context = context;
    this.#acting = actorsOf(happenings);
    const gone = happenings.find(isGone);
    if (gone !== undefined && !isWrongKey(gone)) this.#silentFrom = gone.at - context.absence;
    for (const happening of happenings) this.#add(happening);
  }

  #add(happening: Happening): void {
    const { by, at, entries } = happening;
    const names = { ...this.#context, participants: this.#participants };
    const [first] = entries;
    if (by === 'nobody' || first === undefined) {
      this.#leaveOut(happening, 'nobody is known who did it');
      return;
    }
    if (by === 'customer') {
      const said = customerCode(first, names);
      if (said === undefined) return;
      if ('leftOut' in said) {
        this.#leaveOut(happening, said.leftOut);
        return;
      }
      this.#advanceTo(at);
      // What the client has not asked for before it leaves, it never hears.
      if (first.type === 'ParticipantLeft') this.lines.push('await news();');
      this.lines.push(`await ${said.code};`);
      return;
    }
    this.#advanceTo(at);
    if (by === 'server') this.#addServers(happening);
    else this.#addAct(happening.command, happening.joined, names);
  }

  #addServers(happening: Happening): void {
    const { entries } = happening;
    const notice = entries.find(({ type }) => type === 'IdleAlert' || type === 'IdleClose');
    if (!isGone(happening)) {
      this.lines.push(`// The server itself: ${notice?.type ?? entries[0]?.type}.`);
      return;
    }
    this.isAbandoned = true;
    if (isWrongKey(happening)) this.lines.push('await post("refresh", { secureKey: "wrong" });');
    else this.lines.push("// The customer's client has not been heard of for too long.");
  }

  #addAct(command: Command, joined: number | undefined, names: CodeNames): void {
    const code = `await ${staffCode(command, names)};`;
    if (joined === undefined) {
      this.lines.push(code);
      return;
    }
    const name = this.#nameOf(command);
    this.#participants.set(joined, name);
    this.lines.push(this.#acting.has(joined) ? `const ${name} = ${code}` : code);
  }

  #nameOf(command: Command): string {
    const party = command.type === 'transfer' ? command.to : command;
    const { bot = false, participantType = 'Agent' }: Partial<Successor> = party as Successor;
    const kind = bot ? 'bot' : participantType.toLowerCase();
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count === 1 ? kind : `${kind}${count}`;
  }

  #advanceTo(at: number): void {
    const silentFrom = this.isAbandoned ? undefined : this.#silentFrom;
    if (silentFrom !== undefined && at > silentFrom) {
      this.#advance(silentFrom - this.#now, '');
      this.#advance(at - this.#now, ", { clients: 'absent' }");
    } else this.#advance(at - this.#now, '');
  }

  #advance(milliseconds: number, options: string): void {
    if (milliseconds <= 0) return;
    this.lines.push('', `await gms.clock.advance(${withGroups(milliseconds)}${options});`);
    this.#now += milliseconds;
  }

  #leaveOut({ entries: [entry] }: Happening, reason: string): void {
    if (entry === undefined) return;
    const { seq, type } = entry;
    const who = isTranscriptEntry(entry) ? ` of ${quoted(String(entry.from.nickname))}` : '';
    this.leftOut.push({ seq, type, reason });
    this.lines.push(`// Left out: ${type}${who}; ${reason}.`);
  }
}

/** Those who do something after they have joined: they need a name in the code. */
function actorsOf(happenings: readonly Happening[]): ReadonlySet<number> {
  const commands = happenings.flatMap((happening) => (happening.by === 'staff' ? [happening.command] : []));
  return new Set(
    commands.flatMap((command) => [
      ...('by' in command ? [command.by] : []),
      ...(command.type === 'remove' ? [command.participantId] : []),
    ]),
  );
}

/** Whether the customer's client was given up. */
function isGone({ by, entries }: Happening): boolean {
  return (
    by === 'server' && entries.some(isCustomersLeave) && !entries.some(({ type }) => type === 'IdleClose')
  );
}

function isWrongKey({ entries }: Happening): boolean {
  return entries.some((entry) => isTranscriptEntry(entry) && entry.reason === WRONG_KEY);
}

function isCustomersLeave(entry: Happening['entries'][number]): boolean {
  return entry.type === 'ParticipantLeft' && entry.from.participantId === CUSTOMER;
}

function withGroups(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, '_');
}
