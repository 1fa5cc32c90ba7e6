import type { StoredEvent } from '../domain/progress/event.ts';
import { isKnown } from '../domain/progress/event.ts';
import { hoursInWords } from './plan-view.ts';

/** What an event says, as one line without its day: `done swe1-2, 3 hours, 1 proof`. */
export function eventInWords(event: StoredEvent): string {
  if (!isKnown(event)) return `a record of a newer version (${event.type})`;
  switch (event.type) {
    case 'plan-adopted':
      return `plan adopted: ${event.plan.title}`;
    case 'plan-replanned':
      return `plan changed: ${event.plan.title}`;
    case 'plan-dropped':
      return 'plan dropped';
    case 'task-started':
      return `started ${event.task}`;
    case 'task-done':
      return doneInWords(event);
    case 'task-skipped':
      return `skipped ${event.task}${behind(event.why)}`;
    case 'hours-logged':
      return `${hoursInWords(event.hours)}${onTask(event.task)}${behind(event.note)}`;
    case 'noted':
      return `note${onTask(event.task)}${behind(event.text)}`;
    case 'setting-changed':
      return `setting ${event.key} ${event.value === null ? 'unset' : `= ${event.value}`}`;
    case 'undone':
      return `took back ${event.event}`;
    case 'assessment-begun':
      return `assessment begun, from ${event.from} to ${event.to ?? 'either target'}`;
    case 'skill-claimed':
      return `claimed level ${event.level} in ${event.skill}`;
    case 'item-answered':
      return `answered ${event.item}: ${event.answer}`;
    case 'fit-answered':
      return `answered ${event.question}: ${event.option}`;
    case 'assessment-ended':
      return 'assessment ended';
    case 'checklist-ticked':
      return `ticked ${event.item}${proofsInWords(event.proofs)}`;
    case 'checklist-unticked':
      return `unticked ${event.item}`;
    case 'interview-set':
      return `interview on ${event.at.replace('T', ' at ')}`;
    case 'text-critiqued':
      return `critique of ${nameOfPlace(event.place)}: ${event.band}, ${event.score} of 100`;
    case 'card-reviewed':
      return `practised ${event.card}: ${event.rating}`;
    case 'mock-begun':
      return `mock begun, ${event.minutes} minutes`;
    case 'mock-scored':
      return `mock scored${behind(event.note)}`;
    case 'story-kept':
      return `story kept: ${event.title}`;
    case 'story-dropped':
      return `story dropped: ${event.story}`;
  }
}

function doneInWords(event: Extract<StoredEvent, { type: 'task-done' }>): string {
  const { task, hours, proofs, reviewer, note } = event;
  const time = hours === undefined ? '' : `, ${hoursInWords(hours)}`;
  const review = reviewer === undefined ? '' : `, reviewed by ${reviewer}`;
  return `done ${task}${time}${proofsInWords(proofs)}${review}${behind(note)}`;
}

function proofsInWords({ length }: readonly unknown[]): string {
  if (length === 0) return '';
  return `, ${length === 1 ? '1 proof' : `${length} proofs`}`;
}

const SHOWN = 80;

function behind(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const line = text.replace(/\s+/g, ' ');
  return `: ${line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}...`}`;
}

/** The last part of a path; standard input in words. */
function nameOfPlace(place: string): string {
  if (place === '-') return 'standard input';
  return place.split(/[\\/]/).at(-1) ?? place;
}

function onTask(task: string | undefined): string {
  return task === undefined ? '' : ` on ${task}`;
}
