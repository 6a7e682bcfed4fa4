import ical, { ICalEventStatus } from 'ical-generator';
import type { Meeting } from './meeting.js';

type Entry = Pick<Meeting, 'id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'status' | 'agenda' | 'version'>;

/** Meetings as iCalendar (RFC 5545), in UTC. A program that reads it again replaces each by its newest version. */
export function calendarOf(name: string, meetings: readonly Entry[], stamp: Date): string {
  const calendar = ical({ name, prodId: { company: 'Levada', product: 'planning' } });
  for (const { id, title, startsAt, endsAt, place, status, agenda, version } of meetings)
    calendar.createEvent({
      ...{ id: `${id}@levada`, stamp, start: startsAt, end: endsAt, summary: title, location: place },
      ...{ sequence: version - 1, description: agenda.map((item, at) => `${at + 1}. ${item.title}`).join('\n') },
      status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
