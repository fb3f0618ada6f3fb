/** Where the project is published, such as `https://example.test/owner/name`; undefined until that is known. */
export const REPOSITORY: string | undefined = undefined;
