import type { EventFacts } from '#kernel/journal.js';
import type { CertificateKind } from './certificate.rules.js';
import { certificateKinds } from './certificate.rules.js';
import type { LearningKind } from './learning-route.rules.js';
import { learningKinds } from './learning-route.rules.js';
import type { Progress } from './work-process.rules.js';
import { progresses } from './work-process.rules.js';

const day = (date: unknown): string => String(date).split('-').reverse().join('-');
const because = ({ reason }: EventFacts): string => (reason ? `: ${String(reason)}` : '');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const what = ({ kind, title }: EventFacts): string => `${learningKinds[kind as LearningKind]} ${title}`;
const certificate = ({ certificateKind, issuedOn }: EventFacts): string =>
  certificateKind ? `${certificateKinds[certificateKind as CertificateKind]} van ${day(issuedOn)}` : '';
const withCertificate = (facts: EventFacts): string =>
  facts.certificateKind ? `, met ${certificate(facts)}` : '';

/** What happens with what somebody learns, in the words of the timeline. How it goes is not among them. */
export const learningEvents = {
  'learningRoute.added': ({ provider, startsOn, ...facts }: EventFacts) =>
    `${capital(what(facts))} bij ${provider} vanaf ${day(startsOn)}`,
  'learningRoute.changed': (facts: EventFacts) => `${capital(what(facts))} gewijzigd`,
  'learningRoute.finished': ({ endedOn, ...facts }: EventFacts) =>
    `${capital(what(facts))} afgerond op ${day(endedOn)}${withCertificate(facts)}`,
  'learningRoute.partlyFinished': ({ endedOn, ...facts }: EventFacts) =>
    `${capital(what(facts))} gedeeltelijk afgerond op ${day(endedOn)}${withCertificate(facts)}`,
  'learningRoute.droppedOut': ({ endedOn, ...facts }: EventFacts) =>
    `Uitgevallen op ${day(endedOn)} bij ${what(facts)}${because(facts)}`,
  'learningRoute.cancelled': (facts: EventFacts) => `${capital(what(facts))} gaat niet door${because(facts)}`,
  'learningRoute.certified': (facts: EventFacts) =>
    `${capital(certificate(facts))} ontvangen voor ${what(facts)}`,
  'learningRoute.resumed': (facts: EventFacts) => `${capital(what(facts))} loopt weer`,
  'learningRoute.moved': (facts: EventFacts) =>
    `${capital(what(facts))} hoort nu bij dit traject: twee dossiers waren van één persoon`,
  'learningRoute.movedBack': (facts: EventFacts) =>
    `${capital(what(facts))} hoort weer bij dit traject: de samenvoeging is ongedaan gemaakt`,
  'learningNote.added': ({ notedOn, ...facts }: EventFacts) =>
    `Voortgang van ${day(notedOn)} genoteerd bij ${what(facts)}`,
  'learningNote.changed': ({ notedOn, ...facts }: EventFacts) =>
    `Voortgang van ${day(notedOn)} verbeterd bij ${what(facts)}`,
  'workProcess.progressed': ({ name, progress, progressOn, ...facts }: EventFacts) =>
    `Werkproces ${name} ${progresses[progress as Progress]}${progressOn ? ` op ${day(progressOn)}` : ''} bij ${what(facts)}`,
} as const;
