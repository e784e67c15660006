/**
 * A validator that other libraries take as it is.
 *
 * @typeParam Input What it takes
 * @typeParam Output What it gives
 * @see {@link https://standardschema.dev}
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  /** What the specification asks for. */
  readonly "~standard": StandardSchemaProps<Input, Output>;
}

/**
 * What the specification asks for.
 *
 * @typeParam Input What the validator takes
 * @typeParam Output What the validator gives
 */
export interface StandardSchemaProps<Input = unknown, Output = Input> {
  /** The version of the specification. */
  readonly version: 1;
  /** Who made the validator. */
  readonly vendor: string;
  /** Validates a value. */
  readonly validate: (value: unknown) => StandardSchemaResult<Output>;
  /** The types, for the compiler alone. */
  readonly types?:
    | { readonly input: Input; readonly output: Output }
    | undefined;
}

/**
 * What comes of validating.
 *
 * @typeParam Output What the validator gives
 */
export type StandardSchemaResult<Output> =
  | {
    /** What was made of the value. */
    readonly value: Output;
    /** Absent where all is well. */
    readonly issues?: undefined;
  }
  | {
    /** Everything that is wrong. */
    readonly issues: readonly StandardSchemaIssue[];
  };

/** One thing that is wrong. */
export interface StandardSchemaIssue {
  /** What is wrong, for the user. */
  readonly message: string;
  /** Where it is wrong; absent for the whole. */
  readonly path?: readonly PropertyKey[] | undefined;
}
