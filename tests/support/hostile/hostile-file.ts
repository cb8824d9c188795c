interface HostileFile {
  /** What it does, and where that was first seen. */
  readonly about: string;
  readonly make: () => Buffer;
  /** What must be read all the same. */
  readonly title?: string;
  /** What the problem list must say. */
  readonly limit?: RegExp;
  readonly hasPicture?: boolean;
}

export type HostileFiles = Readonly<Record<string, HostileFile>>;
