/**
 * The national classification of occupations. With it, `check` and `show` distinguish an occupation that is not open from
 * a name that does not exist: `check(catalogue, name, levels, { classification })`.
 *
 * @packageDocumentation
 */
export { embeddedClassification as classification } from './catalog/embedded-classification.js';
