import { createRoute, lazyRouteComponent, redirect, type AnyRoute } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.js';
import { readUsersSearch } from '../screens/colleagues/users-search.js';
import { readCaseloadSearch } from '../screens/caseload/caseload-search.js';
import { readEmployersSearch } from '../screens/employers/employers-search.js';
import { readPlacesSearch } from '../screens/employers/places-search.js';
import { readRowsSearch } from '../screens/imports/rows-search.js';
import { sessionQuery } from '../session/session.js';
import { readHandoverSearch } from '../screens/handovers/handover-search.js';
import { readReferralsSearch } from '../screens/referrals/referrals-search.js';
import { readTransferSearch, readTransfersSearch } from '../screens/transfer/transfer-search.js';
import { navigation } from './navigation.js';

/** Every address of the app and the screen it shows; a screen's code comes when it is opened. */
export const routes = <Root extends AnyRoute>(root: Root) => [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    // Everyone begins at the first thing in their menu.
    beforeLoad: async () => {
      const session = await queryClient.ensureQueryData(sessionQuery);
      const first = navigation.find(({ permission }) => session?.permissions.includes(permission));
      throw redirect({ to: first?.to ?? '/caseload' });
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mijn-dag',
    component: lazyRouteComponent(() => import('../screens/my-day/my-day-screen.js'), 'MyDayScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/caseload',
    validateSearch: readCaseloadSearch,
    component: lazyRouteComponent(() => import('../screens/caseload/caseload-screen.js'), 'CaseloadScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('../screens/imports/imports-screen.js'), 'ImportsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import/$importId',
    validateSearch: readRowsSearch,
    component: lazyRouteComponent(() => import('../screens/imports/import-screen.js'), 'ImportScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/samenvoegen',
    component: lazyRouteComponent(
      () => import('../screens/match-review/match-review-screen.js'),
      'MatchReviewScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/samenvoegen/$candidateId',
    component: lazyRouteComponent(
      () => import('../screens/match-review/candidate-screen.js'),
      'CandidateScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/beheer/gebruikers',
    validateSearch: readUsersSearch,
    component: lazyRouteComponent(() => import('../screens/colleagues/users-screen.js'), 'UsersScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/beheer/gebruikers/nieuw',
    component: lazyRouteComponent(() => import('../screens/colleagues/new-user-screen.js'), 'NewUserScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/beheer/gebruikers/$userId',
    component: lazyRouteComponent(() => import('../screens/colleagues/user-screen.js'), 'UserScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/beheer/normen',
    component: lazyRouteComponent(() => import('../screens/norms/norms-screen.js'), 'NormsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/beheer/normen/$key',
    component: lazyRouteComponent(() => import('../screens/norms/norm-screen.js'), 'NormScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/beheer/teams',
    component: lazyRouteComponent(() => import('../screens/teams/teams-screen.js'), 'TeamsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/overdrachten',
    validateSearch: readHandoverSearch,
    component: lazyRouteComponent(
      () => import('../screens/handovers/handovers-screen.js'),
      'HandoversScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/caseloadoverdracht',
    validateSearch: readTransfersSearch,
    component: lazyRouteComponent(() => import('../screens/transfer/transfers-screen.js'), 'TransfersScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/caseloadoverdracht/$transferId',
    validateSearch: readTransferSearch,
    component: lazyRouteComponent(() => import('../screens/transfer/transfer-screen.js'), 'TransferScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/trajecten/$trajectoryId/overdragen',
    validateSearch: ({ check }: Record<string, unknown>): { check?: boolean } =>
      check === true ? { check } : {},
    component: lazyRouteComponent(() => import('../screens/offer/offer-screen.js'), 'OfferScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/overdrachten/$handoverId',
    component: lazyRouteComponent(() => import('../screens/handover/handover-screen.js'), 'HandoverScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/deelnemers/$participantId',
    validateSearch: ({ tab }: Record<string, unknown>): { tab?: string } =>
      typeof tab === 'string' ? { tab } : {},
    component: lazyRouteComponent(
      () => import('../screens/caseload/beside/dossier-beside-list.js'),
      'DossierBesideList',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/team',
    validateSearch: ({ team }: Record<string, unknown>): { team?: string } =>
      typeof team === 'string' && /^[\da-f-]{36}$/.test(team) ? { team } : {},
    component: lazyRouteComponent(() => import('../screens/team/team-screen.js'), 'TeamScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/brieven',
    component: lazyRouteComponent(() => import('../screens/letters/letters-screen.js'), 'LettersScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/brieven/$letterId',
    component: lazyRouteComponent(() => import('../screens/letters/letter-screen.js'), 'LetterScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mijn-meldingen',
    component: lazyRouteComponent(
      () => import('../screens/mail-choice/mail-choice-screen.js'),
      'MailChoiceScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/aanmeldingen',
    validateSearch: readReferralsSearch,
    component: lazyRouteComponent(
      () => import('../screens/referrals/referrals-screen.js'),
      'ReferralsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/aanmeldingen/$referralId',
    component: lazyRouteComponent(() => import('../screens/referral/referral-screen.js'), 'ReferralScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/aanmeldingen/$referralId/aannemen',
    component: lazyRouteComponent(
      () => import('../screens/referral/acceptance-screen.js'),
      'AcceptanceScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/aanmelden',
    component: lazyRouteComponent(() => import('../screens/refer/choose-form-screen.js'), 'ChooseFormScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/aanmelden/$referralId/$step',
    component: lazyRouteComponent(() => import('../screens/refer/refer-screen.js'), 'ReferScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/aanmelden/$referralId/ingediend',
    component: lazyRouteComponent(() => import('../screens/refer/submitted-screen.js'), 'SubmittedScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/werkgevers',
    validateSearch: readEmployersSearch,
    component: lazyRouteComponent(
      () => import('../screens/employers/employers-screen.js'),
      'EmployersScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/werkgevers/$employerId',
    component: lazyRouteComponent(() => import('../screens/employers/employer-screen.js'), 'EmployerScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plaatsen',
    validateSearch: readPlacesSearch,
    component: lazyRouteComponent(() => import('../screens/employers/places-screen.js'), 'PlacesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plaatsen/$placeId',
    component: lazyRouteComponent(() => import('../screens/employers/place-screen.js'), 'PlaceScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/afwezigheid',
    component: lazyRouteComponent(() => import('../screens/absence/absence-screen.js'), 'AbsenceScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/werkplekken',
    component: lazyRouteComponent(
      () => import('../screens/work-places/work-places-screen.js'),
      'WorkPlacesScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/werkplekken/$workPlaceId',
    validateSearch: ({ dag }: Record<string, unknown>): { dag?: string } =>
      typeof dag === 'string' && /^\d{4}-\d\d-\d\d$/.test(dag) ? { dag } : {},
    component: lazyRouteComponent(
      () => import('../screens/work-places/work-place-screen.js'),
      'WorkPlaceScreen',
    ),
  }),
];
