import Conf from 'conf';
import type { StoredEvent } from '../domain/progress/event.ts';
import { snapshotText } from './snapshot.ts';

export interface SnapshotContent {
  readonly preferences: ReadonlyMap<string, string>;
  readonly events: readonly StoredEvent[];
  readonly setAside: readonly string[];
}

/**
 * Writes `state.json` through conf, which replaces the file whole. What stands there now is valid
 * or absent: conf itself would stop at anything else.
 */
export function writeSnapshot(folder: string, content: SnapshotContent): void {
  const conf = new Conf({
    cwd: folder,
    configName: 'state',
    projectName: 'ai-pm-path',
    projectSuffix: '',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    serialize: () => snapshotText(content.preferences, content.setAside, content.events),
    // What was on disk is in the content already; reading it a second time would gain nothing.
    deserialize: () => ({}),
  });
  // Any write: what is written is the text above.
  conf.store = {};
}
