/**
 * The types and known values of the API, and their decoding. No I/O.
 *
 * @module
 */
export * from "./connector.ts";
export * from "./connector_country.ts";
export * from "./connector_field.ts";
export * from "./connector_source.ts";
export * from "./date_time.ts";
export * from "./decode_error.ts";
export * from "./decode/decode.ts";
export type { DecodeOptions } from "./decode/rows.ts";
export type { UnrecognizedListener } from "./decode/check.ts";
export * from "./enumerations.ts";
export * from "./expand.ts";
export * from "./lists.ts";
export * from "./open.ts";
export * from "./payment_settings.ts";
export * from "./powens_error.ts";
export * from "./stability.ts";
export * from "./updates.ts";
export * from "./usage_error.ts";
