import type { ExchangeDetail } from '../api/types.ts';

/** What openapi.yaml says of an exchange, and what was found in it. */
export function Contract({ detail }: { readonly detail: ExchangeDetail }) {
  const { contract, findings, operation } = detail;
  return (
    <>
      {contract === undefined ? (
        <p class="hint">{withoutContract(operation)}</p>
      ) : (
        <>
          <p>
            <strong>{operation}</strong> · {contract.summary}
          </p>
          <p class="hint">
            {contract.provenance}
            {contract.source !== undefined && `: ${contract.source}`}
          </p>
        </>
      )}
      <h3>Findings</h3>
      {findings.length === 0 ? (
        <p class="hint">None: nothing here speaks against the contract.</p>
      ) : (
        <ul class="findings">
          {findings.map(({ code, field, severity, message, side, source, provenance }) => (
            <li key={`${code} ${field}`} data-severity={severity}>
              <span class="tag">{severity}</span> <span dir="auto">{message}</span>
              <span class="hint">
                {' '}
                {side} · {provenance}: {source}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Why an exchange has no operation that could be described. */
function withoutContract(operation: string): string {
  if (operation === 'push')
    return 'A push answers no request: over CometD the server sends by itself what a client over REST reads with refresh. It has the form of those answers.';
  if (operation === 'customHttpPush')
    return 'A push notification: the server posts it to the URL of the setting customHttpPushUrl. Its form is not documented.';
  if (operation.startsWith('/meta/'))
    return `${operation} belongs to CometD itself, and not to the chat API.`;
  if (operation === 'requestNotifications')
    return 'requestNotifications exists over CometD alone: a client that has lost its session takes up its chat again with it.';
  return 'The chat API has no operation for this request.';
}
