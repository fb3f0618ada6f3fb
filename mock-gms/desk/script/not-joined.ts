/** Thrown for what a member of the script does, or has done to it, who has not joined or has left. */
export class NotJoined extends Error {
  override readonly name = 'NotJoined';
  /** The name that the script gives to the member; empty for the one without. */
  readonly member: string;

  constructor(member: string, message = joinFirst(member)) {
    super(message);
    this.member = member;
  }
}

function joinFirst(member: string): string {
  const [as, call] = member === '' ? ['', ''] : [` as ${member}`, `.as('${member}')`];
  return `a script joins${as} before it acts${as}: await conversation${call}.join() first`;
}
