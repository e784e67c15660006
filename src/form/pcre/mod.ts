export { type CompiledPcre, compilePcre } from "./compile_pcre.ts";
export {
  describePattern,
  type PatternDescription,
} from "./describe_pattern.ts";
export { htmlPattern, portablePattern } from "./translate_pattern.ts";
