/**
 * The languages that SDK documentation is written for. Aliases and fence names follow what
 * GitHub Linguist, Shiki and Prism accept and what sites write on their tabs.
 */
import type { LanguageId } from '../page-model.js';

export interface Language {
  id: LanguageId;
  /** Name for people, such as `Python`. */
  label: string;
  /** Other names in labels, attributes and directive names. Case does not matter. */
  aliases: string[];
  /** Fence names of its code. */
  fences: string[];
  /** Tools and files of its ecosystem: a heading that names one speaks of this language only. */
  tools: string[];
}

function language(
  id: string,
  label: string,
  aliases: string,
  fences: string,
  tools = '',
): Language {
  const words = (text: string) => text.split(',').flatMap((word) => word.trim() || []);
  return { id, label, aliases: words(aliases), fences: words(fences), tools: words(tools) };
}

/** Comma-separated: id, label, aliases, fence names, tools of its ecosystem. */
export const languageData: readonly Language[] = [
  language(
    'js',
    'JavaScript',
    'javascript,ts,typescript,ecmascript,node,nodejs,node.js,deno,bun,browser js,web js',
    'js,javascript,ts,typescript,jsx,tsx,mjs,cjs,mts,cts,node',
    'npm,npx,pnpm,yarn,node,node.js,nodejs,deno,bun,package.json,tsconfig,tsconfig.json,eval(),express,express.js,fastify,koa,hono,nestjs,next.js,nuxt,react,angular,vue,svelte,sveltekit,astro,remix,tanstack,vercel ai sdk,webpack,vite,esm,commonjs',
  ),
  language(
    'python',
    'Python',
    'py,python3,python2,pydantic,cpython',
    'py,python,python3,py3,pycon,python-repl,ipython',
    'pip,pipenv,poetry,uv,conda,venv,virtualenv,requirements.txt,pyproject.toml,pypi,asyncio,flask,django,fastapi,starlette,litestar,streamlit,jupyter',
  ),
  language(
    'go',
    'Go',
    'golang',
    'go,golang',
    'go.mod,go get,goroutine,goroutines,gofmt,net/http,gin,chi,echo',
  ),
  language(
    'java',
    'Java',
    'jvm,java sdk',
    'java',
    'maven,gradle,pom.xml,build.gradle,spring,spring boot,quarkus,micronaut',
  ),
  language('kotlin', 'Kotlin', 'kt', 'kotlin,kt,kts', 'gradle,coroutines,ktor'),
  language('swift', 'Swift', 'swiftui', 'swift', 'xcode,cocoapods,swift package manager'),
  language('dart', 'Dart', 'flutter', 'dart', 'pubspec.yaml,pub.dev,dart pub,flutter'),
  language(
    'csharp',
    'C#',
    'c#,cs,.net,dotnet,c sharp,c# (.net)',
    'csharp,cs,c#,dotnet',
    'nuget,dotnet,csproj,asp.net,.net,blazor',
  ),
  language('fsharp', 'F#', 'f#', 'fsharp,fs,f#'),
  language('vb', 'Visual Basic', 'vb.net,visualbasic', 'vb,vbnet'),
  language('php', 'PHP', 'laravel', 'php', 'composer,composer.json,packagist,laravel,symfony'),
  language(
    'ruby',
    'Ruby',
    'rb,rails',
    'ruby,rb,irb,erb',
    'gem,gemfile,bundler,rubygems,rails,sinatra',
  ),
  language('rust', 'Rust', 'rs', 'rust,rs', 'cargo,cargo.toml,crates.io,tokio,axum,actix'),
  language('cpp', 'C++', 'c++,cxx,c plus plus', 'cpp,c++,cc,cxx,hpp', 'cmake,conan,vcpkg'),
  language('c', 'C', '', 'c,h', 'makefile'),
  language(
    'objc',
    'Objective-C',
    'objectivec,obj-c,objective c',
    'objc,objective-c,objectivec,m,mm',
  ),
  language('scala', 'Scala', '', 'scala,sc', 'sbt,build.sbt'),
  language('clojure', 'Clojure', 'clj,clojurescript', 'clojure,clj,cljs,edn', 'leiningen'),
  language('elixir', 'Elixir', 'ex', 'elixir,ex,exs,iex', 'mix.exs,hex.pm'),
  language('erlang', 'Erlang', 'erl', 'erlang,erl', 'rebar3'),
  language('haskell', 'Haskell', 'hs', 'haskell,hs', 'cabal,stack.yaml'),
  language('ocaml', 'OCaml', '', 'ocaml,ml', 'opam,dune'),
  language('lua', 'Lua', '', 'lua', 'luarocks'),
  language('perl', 'Perl', '', 'perl,pl', 'cpan'),
  language('r', 'R', 'rstats', 'r,rstats', 'cran'),
  language('julia', 'Julia', 'jl', 'julia,jl'),
  language('groovy', 'Groovy', '', 'groovy'),
  language('zig', 'Zig', '', 'zig'),
];
