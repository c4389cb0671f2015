/** The shells in which zhiye completes. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof SHELLS)[number];

/** The kinds of words that a script cannot know and gets from zhiye. */
export type Kind = 'names' | 'groups' | 'levels';
