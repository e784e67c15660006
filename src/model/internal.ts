/**
 * What the other rooms of this package use of the model and what is not
 * public: it is exported by no entry of the package, and may change with any
 * version.
 *
 * @module
 */
export { invalidArgument } from "./invalid_argument.ts";
export { requireInteger, requireNumber } from "./require_number.ts";
