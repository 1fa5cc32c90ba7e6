import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import type { RoadmapOptions } from './command.ts';

/** Each action has its own file, loaded when it runs. */
export async function runRoadmap(context: Context, options: RoadmapOptions): Promise<ExitCode> {
  switch (options.action) {
    case 'list': {
      const { renderRoadmapList } = await import('../../render/roadmap-text.ts');
      const { renderRoadmapListJson } = await import('../../render/roadmap-json.ts');
      const { roadmaps } = context.catalog().index();
      await context.stdout.write(
        options.json
          ? renderRoadmapListJson(roadmaps)
          : renderRoadmapList(roadmaps, context.screen),
      );
      return EXIT.done;
    }
    case 'show': {
      const { showRoadmap } = await import('./show.ts');
      return showRoadmap(context, options);
    }
    case 'check': {
      const { checkRoadmaps } = await import('./check.ts');
      return checkRoadmaps(context, options);
    }
    case 'new': {
      const { writeNewRoadmap } = await import('./new.ts');
      return writeNewRoadmap(context, options);
    }
    case 'schema': {
      const { jsonSchemaText } = await import('../../content/json-schema.ts');
      await context.stdout.write(jsonSchemaText('roadmap'));
      return EXIT.done;
    }
  }
}
