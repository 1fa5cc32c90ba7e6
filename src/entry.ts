/** What `bin/` loads of the bundle. */
export { createContext } from './context.ts';
export { main } from './main.ts';
