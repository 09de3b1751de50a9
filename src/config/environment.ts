/** The variables of the process, read once at the start. */
export type Environment = Readonly<Record<string, string | undefined>>;
