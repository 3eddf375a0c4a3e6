/** Letters to participants, and which mail a colleague gets. They come with their screens. */
export const letters = {
  title: 'Brieven',
  lead: 'Deelnemers die het liefst een brief krijgen, of die e-mail niet bereikt. Druk af, verstuur, en zeg dat hij weg is.',
  toSend: 'Nog te versturen',
  sent: 'Verstuurd',
  none: 'Er zijn geen brieven',
  noneHelp: 'Wordt een deelnemer per brief ingelicht, dan staat die brief hier.',
  written: (day: string) => `van ${day}`,
  sentBy: (name: string, day: string) => `verstuurd door ${name} op ${day}`,
  letterTo: (name: string) => `Brief aan ${name}`,
  back: 'Alle brieven',
  print: 'Afdrukken',
  markSent: 'Deze brief is verstuurd',
  marked: 'De brief staat bij verstuurd',
  undo: 'Toch niet verstuurd',
  noAddress: 'Van deze deelnemer is geen adres bekend. Vul het adres aan in het dossier.',
  closing: 'Met vriendelijke groet,',
};

export const mailChoice = {
  title: 'Mijn meldingen',
  lead: 'Alle berichten staan achter de bel. Kies welke u ook per e-mail krijgt. In een e-mail staan nooit gegevens van een deelnemer.',
  choice: 'Per e-mail',
  all: 'Alle berichten',
  urgent: 'Alleen wat op u wacht',
  urgentHint: 'Bijvoorbeeld een overdracht die op uw antwoord wacht',
  none: 'Geen e-mail',
  save: 'Bewaren',
  saved: 'Uw keuze is bewaard',
  off: 'Deze installatie verstuurt geen e-mail. Uw keuze geldt zodra dat verandert.',
  to: (address: string) => `E-mail gaat naar ${address}.`,
  noAddress: 'Er is geen e-mailadres van u bekend. Vraag de beheerder het in te vullen.',
  refused: (address: string) =>
    `De mailserver weigert ${address}. Klopt het adres weer? Bewaar uw keuze dan opnieuw.`,
};
