/** Letters to participants, and which mail a colleague gets. They come with their screens. */
export const letters = {
  title: 'Brieven',
  lead: 'Voor deelnemers die liever een brief krijgen, of die geen e-mail bereikt. Druk een brief af, doe hem op de post, en zeg dat hij verstuurd is.',
  toSend: 'Nog te versturen',
  sent: 'Verstuurd',
  none: {
    toSend: {
      title: 'Er wacht geen brief',
      help: 'Moet een deelnemer iets weten, dan staat de brief hier klaar.',
    },
    sent: { title: 'Er is nog geen brief verstuurd', help: 'Wat u of uw team verstuurt, blijft hier staan.' },
  },
  about: {
    'contactPerson.switched': 'Nieuw aanspreekpunt',
    'substitution.began': 'Vervanging van het aanspreekpunt',
    'meeting.planned': 'Uitnodiging voor een driegesprek',
    'meeting.cancelled': 'Driegesprek gaat niet door',
    'contactPersonRequest.granted': 'Wisselverzoek toegekend',
    'contactPersonRequest.refused': 'Wisselverzoek niet toegekend',
  },
  written: (when: string) => `Klaar ${when}`,
  sentBy: (name: string, day: string) => `Verstuurd door ${name} op ${day}`,
  letterTo: (name: string) => `Brief aan ${name}`,
  back: 'Alle brieven',
  print: 'Afdrukken',
  markSent: 'Deze brief is verstuurd',
  marked: 'De brief staat nu bij Verstuurd',
  undone: 'De brief staat weer bij Nog te versturen',
  overtaken: 'Deze deelnemer kreeg later een nieuw bericht hierover. Verstuur deze brief niet meer.',
  undo: 'Toch niet verstuurd',
  noAddress: 'Van deze deelnemer is geen adres bekend. Vul het adres aan in het dossier.',
  closing: 'Met vriendelijke groet,',
};

export const mailChoice = {
  title: 'Mijn meldingen',
  lead: 'Alle berichten staan achter de bel. Kies welke u ook per e-mail krijgt. In een e-mail staan nooit gegevens van een deelnemer.',
  choice: 'Welke berichten krijgt u ook per e-mail?',
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
