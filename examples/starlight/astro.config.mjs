import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import parity from 'remark-parity/starlight';

/** Of the three ways to process Markdown, the one that `PARITY_PROCESSOR` names. */
async function markdown() {
  switch (process.env.PARITY_PROCESSOR) {
    case 'unified':
      return { processor: (await import('@astrojs/markdown-remark')).unified() };
    case 'satteri':
      return { processor: (await import('@astrojs/markdown-satteri')).satteri() };
    default:
      return {}; // Whatever this version of Astro does: Sätteri in 7, unified in 6.
  }
}

export default defineConfig({
  site: 'https://sandpiper.example',
  markdown: await markdown(),
  integrations: [
    starlight({
      title: 'Sandpiper',
      description: 'Feature flags for teams that ship every day.',
      plugins: [parity({ sidebar: true, dashboard: { languages: 'all' } })],
      components: { PageTitle: './src/components/PageTitle.astro' },
      customCss: ['./src/styles.css'],
      sidebar: [
        { label: 'Start here', items: ['start/installation', 'start/quickstart'] },
        {
          label: 'Guides',
          items: [
            'guides/flags',
            'guides/targeting',
            'guides/experiments',
            'guides/offline',
            'guides/testing',
            {
              label: 'Where it runs',
              items: ['guides/browser', 'guides/edge', 'guides/agents'],
            },
            { slug: 'guides/webhooks', badge: { text: 'New', variant: 'tip' } },
          ],
        },
        {
          label: 'One page a language',
          items: ['sdk/events', 'sdk/caching', 'sdk/logging', 'sdk/streaming'],
        },
        {
          label: 'Reference',
          items: [
            'reference/errors',
            'reference/api-keys',
            'reference/quotas',
            'reference/rules',
            'reference/import',
            'reference/changes',
          ],
        },
      ],
    }),
  ],
});
