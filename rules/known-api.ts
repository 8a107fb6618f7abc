/**
 * remark-lint rule to warn when an example uses what the SDK does not have.
 *
 * ## What is this?
 *
 * This rule looks at the code of the target language on a page, and at the sources of its SDK, which
 * the roadmap names in `evidence.sdk`.
 * It warns about
 *
 * * a call of a method that the type of an object does not have, as the configuration says which type
 *   an object is of (`objects: {ai: Genkit}`), or as the example makes it;
 * * an import of a name or module that is not there;
 * * an argument by a name that the function does not take.
 *
 * Where it cannot be told, it says nothing: of an object that an example binds to something else, of
 * types that inherit from what is not in the sources, of names that are made while running, of packages
 * that others may add to, and of code that does not parse.
 * Only Python is looked at.
 *
 * ## When should I use this?
 *
 * You can use this rule if the sources of the SDK lie beside the docs: an API that was made up costs
 * readers more than one that is not documented.
 * The parsers `@ast-grep/napi` and `@ast-grep/lang-python` must be installed.
 *
 * ## API
 *
 * ### `unified().use(remarkParityKnownApi[, options])`
 *
 * Warn when an example uses what the SDK does not have.
 *
 * #### Options
 *
 * * `parameters` (`boolean`, default: `true`)
 *   — whether to warn about arguments by names that functions do not take
 *
 * ## Recommendation
 *
 * Correct the example.
 * If the SDK has it in another place, then add its sources to `evidence.sdk`.
 *
 * @module known-api
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md"}
 *
 *   :::python
 *   ```python
 *   from harbor import Queue
 *
 *   queue = Queue("mail")
 *   queue.push("hello", delay=5)
 *   ```
 *   :::
 * @example
 *   {"label": "beside", "name": "ok.md", "path": "parity.roadmap.yaml"}
 *
 *   evidence:
 *     sdk:
 *       - folders: sdk
 *         objects: {queue: Queue}
 * @example
 *   {"label": "beside", "name": "ok.md", "path": "sdk/harbor/__init__.py"}
 *
 *   class Queue:
 *       def __init__(self, name): ...
 *       def push(self, job, *, delay=0): ...
 *
 * @example
 *   {"label": "input", "name": "not-ok-call.md"}
 *
 *   :::python
 *   ```python
 *   job = queue.psuh("hello")
 *   queue.push("hello", dealy=5)
 *   queue.drain()
 *   ```
 *   :::
 * @example
 *   {"label": "beside", "name": "not-ok-call.md", "path": "parity.roadmap.yaml"}
 *
 *   evidence:
 *     sdk:
 *       - folders: sdk
 *         objects: {queue: Queue}
 * @example
 *   {"label": "beside", "name": "not-ok-call.md", "path": "sdk/harbor/__init__.py"}
 *
 *   class Queue:
 *       def push(self, job, *, delay=0): ...
 * @example
 *   {"label": "output", "name": "not-ok-call.md"}
 *
 *   3:7-3:17: Unexpected call of `queue.psuh`, expected a method of `Queue`, did you mean `push`?
 *   4:21-4:26: Unexpected argument `dealy` of `queue.push`, expected a parameter of `Queue.push`, did you mean `delay`?
 *   5:1-5:12: Unexpected call of `queue.drain`, expected a method of `Queue`, correct or remove the call
 *
 * @example
 *   {"label": "input", "name": "not-ok-import.md", "config": {"parameters": false}}
 *
 *   :::python
 *   ```python
 *   from harbor import Queue, Worker
 *   from harbor.worker import Wroker
 *   from harbor.wroker import Worker
 *
 *   Queue(size=3)
 *   ```
 *   :::
 * @example
 *   {"label": "beside", "name": "not-ok-import.md", "path": "parity.roadmap.yaml"}
 *
 *   evidence:
 *     sdk:
 *       - folders: sdk
 * @example
 *   {"label": "beside", "name": "not-ok-import.md", "path": "sdk/harbor/__init__.py"}
 *
 *   class Queue:
 *       def __init__(self, name): ...
 * @example
 *   {"label": "beside", "name": "not-ok-import.md", "path": "sdk/harbor/worker.py"}
 *
 *   class Worker: ...
 * @example
 *   {"label": "output", "name": "not-ok-import.md", "config": {"parameters": false}}
 *
 *   3:27-3:33: Unexpected name `Worker`, expected a name in `harbor`, import it from `harbor.worker`
 *   4:27-4:33: Unexpected name `Wroker`, expected a name in `harbor.worker`, did you mean `Worker`?
 *   5:6-5:19: Unexpected module `harbor.wroker`, expected a module in `harbor`, did you mean `harbor.worker`?
 */
import { codeIn } from '../src/evidence/page-code.js';
import { planOf } from '../src/evidence/plan-of.js';
import { apiFaults } from '../src/evidence/sdk/api-faults.js';
import { defineRule } from '../src/lint/define.js';

/** Configuration of `known-api`. */
export interface Options {
  /** Whether arguments by name are looked at (default: `true`). */
  parameters?: boolean | undefined;
}

const knownApi = defineRule<Options>(
  'known-api',
  (context, report, { parameters = true }) => {
    const { config, files } = context;
    const plan = planOf(config);
    const { target: language, directory: from } = config;
    const sources = plan.sdk.filter((source) => source.language === language);
    if (sources.length === 0) return;
    const codes = codeIn(context, language);
    // Also sources that are not there yet: what is found without them must not be remembered.
    if (codes.length > 0) files.push(...sources.map(({ root }) => root));
    for (const fault of apiFaults(codes, { plan, language, from, parameters })) {
      report({ ...fault, about: fault.actual });
    }
  },
  { parameters: 'boolean' },
);

export default knownApi;
