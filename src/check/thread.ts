/** What runs in a thread that checks pages. */
import { useCompileCache } from '../text/compile-cache.js';

useCompileCache();
const { serveTasks } = await import('./serve-tasks.js');
await serveTasks();
