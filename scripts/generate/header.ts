/** First line of every generated file. */
export const HEADER = '// generated from openapi.yaml by npm run generate; do not edit\n';
