/**
 * Logos that are made up: two colours, and a pattern of the institution's own.
 *
 * @module
 */
export { drawLogo, type LogoSubject } from "./draw_logo.ts";
export { type LogoFile, parseLogoFile } from "./parse_logo_file.ts";
