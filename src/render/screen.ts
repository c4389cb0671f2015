/** What is known of the place that text for people goes to. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Width in cells; means nothing where there is no terminal. */
  readonly columns: number;
  readonly color: boolean;
}

/** Text is not wrapped to less than this many cells, however narrow the terminal. */
export const NARROWEST_SCREEN = 40;
