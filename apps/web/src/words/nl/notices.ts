/** What the system tells a colleague: who did what, and when. */
export const notices = {
  title: 'Berichten',
  unread: (count: string) => (count === '1' ? '1 ongelezen bericht' : `${count} ongelezen berichten`),
  bell: (count: string) => (count === '0' ? 'Berichten' : `Berichten, ${count} ongelezen`),
  readAll: 'Alles gelezen',
  isUnread: 'Ongelezen',
  empty: 'Er zijn nog geen berichten',
  emptyHelp: 'Wat collega’s met u of uw deelnemers doen, leest u hier.',
};
