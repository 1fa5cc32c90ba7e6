import { checkGlossary, checkGuide } from '../domain/check-reference.ts';
import { createGlossaryGuide, type Glossary } from '../domain/glossary.ts';
import type { Guide } from '../domain/guide.ts';
import type { Resource } from '../domain/resources.ts';
import { createResourcesGuide } from '../domain/resources-guide.ts';
import { checkSources } from '../domain/roadmap/check-roadmap.ts';
import type { Roles } from '../domain/roles.ts';
import type { Skills } from '../domain/skills.ts';
import { createSkillsGuide } from '../domain/skills-guide.ts';
import type { Template } from '../domain/template.ts';
import { type ContentFiles, checkName } from './content-files.ts';
import { glossarySchema } from './glossary-schema.ts';
import { guideSchema } from './guide-schema.ts';
import { templateSchema } from './template-schema.ts';

/** What people look up beside their plan. */
export interface ReferenceFiles {
  /** The written ones, and those that are made from the lists. */
  readonly guides: readonly Guide[];
  readonly templates: readonly Template[];
  readonly glossary: Glossary;
}

export interface ReferenceLists {
  readonly roles: Roles;
  readonly skills: Skills;
  readonly resources: readonly Resource[];
  /** The day the list of resources was last read. */
  readonly resourcesChecked: string;
  readonly sourceIds: ReadonlySet<string>;
}

/** Loads guides, templates and the glossary; the checks run once all other files have been loaded. */
export function loadReference(files: ContentFiles) {
  const guides = files.loadAll('content/guides', guideSchema);
  const templates = files.loadMarkdown('content/templates', templateSchema);
  const glossary = files.load('content/glossary.yaml', glossarySchema);
  if (glossary === null) return null;
  const check = (lists: ReferenceLists): ReferenceFiles => {
    const { roles, skills, resources, resourcesChecked, sourceIds } = lists;
    const made = [
      createSkillsGuide(skills, roles),
      createGlossaryGuide(glossary.value),
      createResourcesGuide(resources, resourcesChecked),
    ];
    const guideIds = new Set([...guides.map(({ value }) => value.id), ...made.map(({ id }) => id)]);
    const resourceIds = new Set(resources.map(({ id }) => id));
    const known = { guideIds, resourceIds, sourceIds };
    for (const loaded of guides) {
      const { file, value } = loaded;
      files.report(loaded, [...checkName(file, value.id), ...checkGuide(value, known)]);
    }
    for (const loaded of templates) {
      const { file, value } = loaded;
      files.report(loaded, [...checkName(file, value.id), ...checkSources(value, sourceIds)]);
    }
    files.report(glossary, checkGlossary(glossary.value, guideIds, sourceIds));
    return {
      guides: [...guides.map(({ value }) => value), ...made],
      templates: templates.map(({ value }) => value),
      glossary: glossary.value,
    };
  };
  return { templateIds: new Set(templates.map(({ value }) => value.id)), check };
}
