import type { TestProject } from 'vitest/node';
import { packAndInstall } from './packed.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    installedIn: string;
    tarball: string;
  }
}

/** Once for all end-to-end tests. */
export function setup(project: TestProject): void {
  const { installedIn, tarball } = packAndInstall();
  project.provide('installedIn', installedIn);
  project.provide('tarball', tarball);
}
