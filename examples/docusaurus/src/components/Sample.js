import CodeBlock from '@theme/CodeBlock';

/** Code from a file, with its licence header taken away. */
export default function Sample({ source, language, title }) {
  return (
    <CodeBlock language={language} title={title}>
      {source.replace(/^(?:\/\/|#) SPDX.*\n+/, '')}
    </CodeBlock>
  );
}
