/**
 * A part of one of Playwright's objects as the whole that tests are typed for. A member that the part does not have fails
 * when it is called, and says so.
 */
export function asPlaywright<Whole extends object>(part: Partial<Whole> | object, name: string): Whole {
  return new Proxy(part, {
    get(target, member) {
      const value: unknown = Reflect.get(target, member, target);
      // Private members are the target's own, and not the proxy's.
      if (typeof value === 'function') return value.bind(target);
      // What is asked of any object: whether it is a promise, how it is printed.
      if (value !== undefined || typeof member === 'symbol' || isAskedOfAnything(member)) return value;
      return () => {
        throw new Error(
          `${name}.${member} is not there over WebDriver: add it in e2e/webkit, or name the spec in left-out.ts there`,
        );
      };
    },
  }) as Whole;
}

function isAskedOfAnything(member: string): boolean {
  return member.startsWith('_') || member === 'then' || member === 'toJSON' || member === 'asymmetricMatch';
}
