import type { ApiRouteName } from "../model/internal.ts";

/** A route of the API: its method, and its path with parameters in braces. */
export type SandboxRoute = ApiRouteName;
