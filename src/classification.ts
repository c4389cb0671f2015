/**
 * The national classification of occupations, for `check` and `show` to tell an occupation that is not open from a name
 * that nobody has: `check(catalogue, name, levels, { classification })`.
 *
 * @packageDocumentation
 */
export { embeddedClassification as classification } from './catalog/embedded-classification.js';
