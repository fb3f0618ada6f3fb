/**
 * The seed that the environment variable GMS_CONTRACTS_SEED has; undefined without one.
 *
 * @throws {Error} where it is no whole number
 */
export function seedOfEnvironment(): number | undefined {
  const { GMS_CONTRACTS_SEED: seed = '' } = process.env;
  if (seed === '') return undefined;
  if (!/^-?\d+$/.test(seed)) throw new Error(`GMS_CONTRACTS_SEED is a whole number, it is ${seed}`);
  return Number(seed);
}
