/** Stands in for modules that bundled libraries load but zhiye never uses; see tsup.config.ts. */
export default {};
