/** The shells that zhiye has completion for. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof SHELLS)[number];

/** The kinds of words that a script does not contain but asks zhiye for. */
export type Kind = 'names' | 'groups' | 'levels';
