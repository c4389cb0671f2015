/** Stands in for `node:child_process`, which takes milliseconds to load and is never used: no command is a program of its own. */
export default {};
