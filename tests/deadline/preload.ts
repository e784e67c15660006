/**
 * Sets the deadline of every test of a run, before any is defined.
 *
 * @module
 */
import { setDeadline } from "./mod.ts";

// The slowest takes a third of it on a busy machine.
setDeadline(50_000);
