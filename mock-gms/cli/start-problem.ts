/** Why the server did not start, in one line that says what to do. */
export function startProblem(error: NodeJS.ErrnoException): string {
  const port = Reflect.get(error, 'port');
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} is taken; choose another with --port`;
    case 'EACCES':
      return `port ${port} may not be used; choose another with --port`;
    case 'EADDRNOTAVAIL':
      return `${Reflect.get(error, 'address')} is not an address of this machine; choose another with --host`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host ${Reflect.get(error, 'hostname')}; choose an address of this machine with --host`;
    default:
      return error.message.split('\n', 1)[0] || 'it did not start';
  }
}
