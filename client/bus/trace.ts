/** Is shown whatever passes over the bus. */
export type Trace = (what: string, data: unknown) => void;
