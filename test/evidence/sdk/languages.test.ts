/** Definitions of the other languages, in simple form. */
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../src/evidence/sdk/look-up.js';
import { sdkWith } from './open.js';

const sources: Record<string, Record<string, string>> = {
  js: {
    'src/base.ts': 'export class Root<T> { close(force?: boolean) {} }\n',
    'src/queue.ts': `
export interface PushOptions<T> extends Common { delay?: number; tags: string[] }
export type Common = { trace: boolean };
export abstract class Queue<T = any> extends Root<string> implements Closable {
  readonly size: number;
  constructor(name: string) { super(); }
  async push<U>(job: string, options: PushOptions<U> = {}): Promise<void> {}
  drain({ timeout, force }: { timeout?: number; force: boolean }) {}
  any(options: unknown) {}
  static of = (name: string) => new Queue(name);
}
export function run(a: string): void;
export function run(a, b = 1) {}
export const make = async (a: string) => {}, limit = 3;
export namespace Deep { export function inner() {} }
`,
    'src/use.ts': "import { Queue } from './queue';\nnew Queue('x').push(1, { delay: 2 });\n",
  },
  go: {
    'src/queue.go': `package queue
type Queue[T any] struct { Base; Name string; A, B int }
type Closer interface { Close(force bool) error }
type Base struct {}
func New(name string, opts ...Option) *Queue { return nil }
`,
    'src/push.go': `package queue
func (q *Queue[T]) Push(ctx context.Context, job T) (err error) { return nil }
func (b Base) Stop() {}
const Limit, More = 1, 2
`,
  },
  java: {
    'src/Queue.java': `package x;
public class Queue<T> extends Base<T> implements Closable {
  private final String name, other;
  public Queue(String name, int... rest) {}
  @Override public static <U> U push(PushOptions<U> options, final int delay) { return null; }
  public record Job(String id, int tries) {}
}
class Base<T> { void close(boolean force) {} }
`,
  },
  csharp: {
    'src/Queue.cs': `namespace N.M;
public class Queue<T> : Base<T>, ICloseable {
  public string Name { get; set; }
  public Queue(string name) {}
  public async Task<U> Push<U>(string job, int? delay = null, params int[] rest) => default;
}
public class Base<T> { public void Close(bool force) {} }
public record Job(string Id, int Tries);
`,
  },
  dart: {
    'src/queue.dart': `
class Queue<T> extends Base with Logging implements Closable {
  final String name; int? size;
  Queue(this.name, {required this.size, int x = 1});
  Queue.named(String title);
  Future<void> push(String job, {Duration? delay}) async {}
  get length => 1;
}
mixin Logging on Base { void log(String line) {} }
extension More on Queue { void drain({bool? force}) {} }
void run(int a, {int? c}) {}
final limit = 1;
`,
    'src/base.dart': 'abstract class Base { void close({bool force = false}); }\n',
  },
};

describe.each([
  [
    'js',
    {
      Queue: [4],
      'Queue(name)': [4],
      'Queue.push(delay)': [7],
      'Queue.push(trace)': [7],
      'Queue.push(color)': [],
      'Queue.drain(force)': [8],
      'Queue.drain(color)': [],
      'Queue.any(color)': [9],
      'Queue.of(name)': [10],
      'Queue.size': [5],
      'Queue.close(force)': [1],
      'push(tags)': [7],
      'run(b)': [13],
      'make(a)': [14],
      limit: [14],
      'Deep.inner()': [15],
      PushOptions: [2],
      'PushOptions.delay': [2],
      'Nothing()': [],
    },
  ],
  [
    'go',
    {
      Queue: [2],
      'Queue.Push()': [2],
      'Queue.Push(job)': [2],
      'Queue.Name': [2],
      'Queue.B': [2],
      'Push()': [2],
      'New(opts)': [],
      'New(name)': [5],
      'Closer.Close(force)': [3],
      'Base.Stop()': [3],
      More: [4],
      'Queue.Pop': [],
    },
  ],
  [
    'java',
    {
      Queue: [2],
      'Queue(name)': [2],
      'Queue.push(delay)': [5],
      'Queue.push(color)': [],
      'Queue.other': [3],
      'Queue.close(force)': [8],
      'Queue.Job(tries)': [6],
    },
  ],
  [
    'csharp',
    {
      'Queue(name)': [2],
      'Queue.Push(delay)': [5],
      'Queue.Name': [3],
      'Queue.Close(force)': [7],
      'Job(Tries)': [8],
      'Job(Color)': [],
    },
  ],
  [
    'dart',
    {
      'Queue(size)': [2],
      'Queue.push(delay)': [6],
      'Queue.push(color)': [],
      'Queue.named(title)': [5],
      'Queue.name': [3],
      'Queue.length': [7],
      'Queue.log(line)': [9],
      'Queue.close(force)': [1],
      'Queue.drain(force)': [10],
      'run(c)': [11],
      limit: [12],
    },
  ],
])('%s', (language, expected) => {
  it.each(Object.entries(expected as Record<string, number[]>))('finds %s', (wanted, lines) => {
    const { sdk } = sdkWith(sources[language] ?? {}, language);
    expect(lookUp(sdk, wanted).map(({ line }) => line)).toEqual(lines);
  });
});
