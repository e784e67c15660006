// @ts-types="npm:@types/chai@^5.0.0"
export { assert } from "chai";
