/** Whether the client held a chat in a hidden tab. */
export declare function run(options: { readonly seed: number }): Promise<boolean>;
