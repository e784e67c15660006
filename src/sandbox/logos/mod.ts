/**
 * Invented logos: two colours, and a pattern for each institution.
 *
 * @module
 */
export { drawLogo, type LogoSubject } from "./draw_logo.ts";
export { type LogoFile, parseLogoFile } from "./parse_logo_file.ts";
