/** The member whom steps without `as` are about. */
export const UNNAMED = '';

/** What is said of a step that a member does who is not there. */
export function whoIsMissing(step: string, member: string): string {
  return member === UNNAMED
    ? `${step} needs an agent who has joined, without "as", and not left: put a step such as "join: Ada" before it`
    : `${step} needs somebody who has joined as ${member} and not left: put a join with "as: ${member}" before it`;
}
