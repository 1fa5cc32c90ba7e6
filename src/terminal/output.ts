import { failure, OutputClosed, systemCode, systemReason } from '../errors.ts';

/** Where text goes. A write resolves when the system has taken all of it. */
export interface Output {
  /**
   * @throws OutputClosed where the reader is gone
   * @throws AppError `output-failed`, exit 1, where it cannot be written (a full disk)
   */
  write(text: string): Promise<void>;
}

interface WritableStream {
  write(text: string, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** An output on a process stream, which never dies of an unheard `error` event. */
export function createOutput(stream: WritableStream, name: string): Output {
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === '') return resolve();
        stream.write(text, (error) => {
          if (!error) resolve();
          else if (CLOSED.has(systemCode(error) ?? '')) reject(new OutputClosed());
          else reject(outputFailed(name, error));
        });
      }),
  };
}

function outputFailed(name: string, cause: Error): Error {
  return failure({
    code: 'output-failed',
    message: `Cannot write to ${name}: ${systemReason(cause)}.`,
    hint: 'Free some space or choose another place, then run the same command again.',
    cause,
  });
}
