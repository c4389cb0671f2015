/** Replaces modules that a library loads and zhiye never uses: see tsup.config.ts. */
export default {};
