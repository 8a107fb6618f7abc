/** @type {import('@docusaurus/plugin-content-docs').SidebarsConfig} */
export default {
  docs: [
    'intro',
    'install',
    'quickstart',
    {
      type: 'category',
      label: 'Messages',
      collapsed: false,
      items: ['send', 'templates', 'attachments', 'batches', 'rate-limits', 'webhooks'],
    },
    {
      type: 'category',
      label: 'Tools',
      collapsed: false,
      items: ['sandbox', 'inbox-widget', 'headers', 'glossary', 'faq', 'migrate'],
    },
    {
      type: 'category',
      label: 'By language',
      collapsed: false,
      items: ['javascript/batches', 'python/batches', 'go/batches'],
    },
  ],
};
