/** How to print a result. */
export interface PrintOptions {
  /**
   * Whether it is the line above a table, to stand out where there are colours.
   *
   * @default {false}
   */
  isTitle?: boolean;
}

/** How to ask a person. */
export interface AskOptions {
  /**
   * Whether what is typed must not be seen.
   *
   * @default {false}
   */
  isSecret?: boolean;
}

/** A server that answers requests. */
export interface Listener {
  /** Where it is, such as `http://127.0.0.1:8080`. */
  origin: string;
  /** Ends it, with all of its connections. */
  close(): Promise<void>;
}

/** Everything that a command has to do with the world, besides the API. */
export interface Terminal {
  /** How many characters a line of results may have; `Infinity` in a pipe. */
  readonly columns: number;
  /** Whether somebody is there to be asked. */
  readonly isInteractive: boolean;
  /** Is aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** What makes requests; by default, the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** Prints a result, with a line break after it. */
  print(text: string, options?: PrintOptions): void;
  /** Tells a person of something that is not a result. */
  tell(text: string): void;
  /**
   * Shows how far something is, in one line that the next takes the place of,
   * and an empty one clears. Where nobody watches, it shows nothing.
   */
  showProgress(text: string): void;
  /** Asks for a line; rejects if the signal is aborted, or nothing can come. */
  ask(question: string, options?: AskOptions): Promise<string>;
  /** Reads a variable of the environment, as far as that is allowed. */
  readVariable(name: string): string | undefined;
  /** Reads a file, or standard input if the path is `-`. */
  readFile(path: string): Promise<string>;
  /** Serves on loopback, on a port that the system chooses if it is 0. */
  listen(
    answer: (request: Request) => Promise<Response>,
    port: number,
  ): Promise<Listener>;
}
