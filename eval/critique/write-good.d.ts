declare module 'write-good' {
  /** A linter of English prose: what it remarks on, with offsets. */
  const writeGood: (text: string) => { index: number; offset: number; reason: string }[];
  export = writeGood;
}
