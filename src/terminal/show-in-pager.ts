import { spawn } from 'node:child_process';
import type { Environment } from './terminal-facts.ts';

/** What a shell exits with where it could not run the command (POSIX). */
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;

/**
 * Shows `text` through `command`, which a shell reads as the user wrote it. Resolves to false where
 * the pager could not be run, so that the caller prints the text instead.
 *
 * @param holdInterrupts while the pager runs Ctrl-C is its own; returns what gives it back
 */
export function showInPager(
  command: string,
  text: string,
  env: Environment,
  holdInterrupts: () => () => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const release = holdInterrupts();
    const pager = spawn(command, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { LESS: 'FIRX', ...env },
    });
    const finish = (shown: boolean) => {
      release();
      resolve(shown);
    };
    pager.on('error', () => finish(false));
    pager.on('close', (code) => finish(code !== NOT_EXECUTABLE && code !== NOT_FOUND));
    // The person may leave the pager before it has read everything.
    pager.stdin.on('error', () => undefined);
    pager.stdin.end(text);
  });
}
