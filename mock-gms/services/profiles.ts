/** The settings in which servers are known to differ, or may: what a profile names together. */
interface Switches {
  readonly always200: boolean;
  readonly lenientNames: boolean;
  readonly requireIds: boolean;
  readonly requireBayeuxCookie: boolean;
  readonly afterEnd: 'observed' | 'transcript' | 'http400';
  readonly monitored: 'never' | 'cometd' | 'always';
  readonly charset: 'utf-8' | 'UTF-8';
}

const CURRENT: Switches = {
  always200: false,
  lenientNames: false,
  requireIds: false,
  requireBayeuxCookie: false,
  afterEnd: 'observed',
  monitored: 'cometd',
  charset: 'utf-8',
};

/**
 * Kinds of servers. Each names every switch, so that going from one to another leaves nothing of the first behind; what
 * is set beside a profile takes precedence.
 *
 * `8.5.2`: a current GMS, the default. `8.5.1`: one that does not know of silent monitoring and writes the charset in
 * capitals. `lenient` takes whatever can be understood. `strict` insists on everything that is documented or was
 * observed to be needed.
 *
 * @see GMS Chat API V2, versions and decisions
 */
export const PROFILES = {
  '8.5.1': { ...CURRENT, monitored: 'never', charset: 'UTF-8' },
  '8.5.2': CURRENT,
  lenient: { ...CURRENT, lenientNames: true },
  strict: { ...CURRENT, requireIds: true, requireBayeuxCookie: true, afterEnd: 'http400' },
} as const satisfies Record<string, Switches>;

export type ProfileName = keyof typeof PROFILES;

/** The switches of a server that no profile names. */
export const DEFAULT_PROFILE = CURRENT;

/** The names of the switches. */
export const SWITCHES = Object.keys(CURRENT) as readonly (keyof Switches)[];
