import { describe, expect, test } from 'vitest';
import { type Invited, invitationOf } from './invitation.rules.js';

const invited: Invited = {
  handoverId: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  participantName: 'Heijden, Truus van der',
  meetingOn: '2026-12-04',
  meetingTime: '14:30',
  meetingMinutes: 45,
  meetingPlace: 'home',
  meetingSequence: 0,
  cancelled: false,
  link: 'https://doorloop.example/overdrachten/0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  at: new Date('2026-12-01T08:15:30.123Z'),
};
/** As a calendar reads it: folded lines in one piece again. */
const read = (file: string): Map<string, string> =>
  new Map(
    file
      .replaceAll('\r\n ', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );

describe('the invitation to a driegesprek', () => {
  test('says when in UTC, in winter and in summer', () => {
    const winter = read(invitationOf(invited));
    expect([winter.get('DTSTART'), winter.get('DTEND')]).toEqual(['20261204T133000Z', '20261204T141500Z']);
    expect(winter.get('DTSTAMP')).toBe('20261201T081530Z');
    const summer = read(invitationOf({ ...invited, meetingOn: '2026-07-01', meetingMinutes: null }));
    expect([summer.get('DTSTART'), summer.get('DTEND')]).toEqual(['20260701T123000Z', '20260701T133000Z']);
  });

  test('has of the participant an initial alone', () => {
    const file = invitationOf(invited);
    expect(read(file).get('SUMMARY')).toBe('Driegesprek overdracht T.');
    expect(file.replaceAll('\r\n ', '')).not.toMatch(/Heijden|Truus/);
    expect(read(invitationOf({ ...invited, participantName: null })).get('SUMMARY')).toBe(
      'Driegesprek overdracht',
    );
  });

  test('that changes or ends is known as the same one, and later', () => {
    const [first, moved] = [invited, { ...invited, meetingSequence: 1 }].map((one) =>
      read(invitationOf(one)),
    );
    expect(moved!.get('UID')).toBe(first!.get('UID'));
    expect([first!.get('SEQUENCE'), moved!.get('SEQUENCE')]).toEqual(['0', '1']);
    const ended = read(invitationOf({ ...invited, meetingSequence: 1, cancelled: true }));
    expect([ended.get('METHOD'), ended.get('STATUS'), ended.get('SEQUENCE')]).toEqual([
      'CANCEL',
      'CANCELLED',
      '2',
    ]);
  });

  test('keeps to the form: short lines, whole characters, signs escaped, each line ended', () => {
    const file = invitationOf({ ...invited, link: `https://doorloop.example/${'é,;\\'.repeat(40)}` });
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(file).get('DESCRIPTION')).toBe(
      `Waar en waarover: https://doorloop.example/${'é\\,\\;\\\\'.repeat(40)}`,
    );
  });
});
