export { type CompiledPcre, compilePcre } from "./compile_pcre.ts";
