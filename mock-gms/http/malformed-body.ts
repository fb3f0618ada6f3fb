/** A body that is not what its label says, or that says more than a body may. */
export class MalformedBodyError extends Error {
  override readonly name = 'MalformedBodyError';
}
