/** The shells in which zhiye completes. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof SHELLS)[number];

/** What a script cannot know by itself and asks zhiye for. */
export const ASKED = ['names', 'groups', 'levels'] as const;

export type Asked = (typeof ASKED)[number];
