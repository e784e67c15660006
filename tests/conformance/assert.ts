// @ts-types="@types/chai"
export { assert } from "chai";
