/** Why the program cannot start, in plain Chinese, for the person at the terminal: printed as it stands, without a stack. */
export class StartError extends Error {}
