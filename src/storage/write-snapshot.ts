import Conf from 'conf';
import { type SnapshotContent, snapshotText } from './snapshot.ts';

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
    serialize: () => snapshotText(content),
    // What was on disk is in the content already; reading it a second time would gain nothing.
    deserialize: () => ({}),
  });
  // Any write: what is written is the text above.
  conf.store = {};
}
