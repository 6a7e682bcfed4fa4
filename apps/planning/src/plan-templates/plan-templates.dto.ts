import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsBoolean, IsIn } from 'class-validator';
import { IsCode, named, Nested, NestedList, Optional, Said, shape } from '@levada/platform';
import { ELEMENT_KINDS, REQUIRED_FIELDS, type ElementKind, type RequiredField } from '../elements/element.js';
import { GATE_KINDS, type GateKind, type PlanTemplate, type TemplateText } from './plan-template.js';

class TemplateTitlesDto {
  @Optional()
  @Said(1_000)
  en?: string;

  @Optional()
  @Said(1_000)
  cs?: string;

  @Optional()
  @Said(1_000)
  de?: string;

  @Optional()
  @Said(1_000)
  lv?: string;
}

class TemplatePartDto {
  @IsCode()
  code!: string;

  @Nested(() => TemplateTitlesDto)
  title!: TemplateTitlesDto;

  @IsBoolean()
  isRequired!: boolean;

  /** What may stand in it besides passages of text. */
  @ArrayUnique()
  @IsIn(ELEMENT_KINDS, { each: true })
  kinds!: ElementKind[];
}

class TemplateKindDto {
  @IsIn(ELEMENT_KINDS)
  kind!: ElementKind;

  @Nested(() => TemplateTitlesDto)
  title!: TemplateTitlesDto;

  /** `plan`: at the top. */
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn([...ELEMENT_KINDS, 'plan'], { each: true })
  under!: (ElementKind | 'plan')[];

  @IsBoolean()
  isRequired!: boolean;

  /** What has to be said of each. */
  @ArrayUnique()
  @IsIn(REQUIRED_FIELDS, { each: true })
  requires!: RequiredField[];
}

class TemplateGateDto {
  @IsCode()
  code!: string;

  @IsIn(GATE_KINDS)
  kind!: GateKind;

  @Nested(() => TemplateTitlesDto)
  title!: TemplateTitlesDto;
}

class TemplateCriterionDto {
  @IsCode()
  code!: string;

  /** The part it belongs to. */
  @IsCode()
  field!: string;

  @Nested(() => TemplateTitlesDto)
  text!: TemplateTitlesDto;

  @IsBoolean()
  isRequired!: boolean;
}

/** All that a template says; what is left out is no longer so. */
export class PlanTemplateDto {
  @Said(1_000)
  source!: string;

  @ArrayMaxSize(50)
  @NestedList(() => TemplatePartDto)
  parts!: TemplatePartDto[];

  @ArrayMinSize(1)
  @NestedList(() => TemplateKindDto)
  kinds!: TemplateKindDto[];

  @IsIn(ELEMENT_KINDS)
  cited!: ElementKind;

  @ArrayMaxSize(20)
  @NestedList(() => TemplateGateDto)
  gates!: TemplateGateDto[];

  @ArrayMaxSize(200)
  @NestedList(() => TemplateCriterionDto)
  criteria!: TemplateCriterionDto[];
}

export const ShownTitles = shape.object({
  ...{ en: shape.optional(shape.text), cs: shape.optional(shape.text) },
  ...{ de: shape.optional(shape.text), lv: shape.optional(shape.text) },
});

export const ShownTemplate = named('PlanTemplate', {
  ...{ id: shape.id, code: shape.text, number: shape.count, source: shape.text },
  parts: shape.list(
    shape.object({
      ...{ code: shape.text, title: ShownTitles, isRequired: shape.boolean },
      kinds: shape.list(shape.oneOf(...ELEMENT_KINDS)),
    }),
  ),
  kinds: shape.list(
    shape.object({
      ...{ kind: shape.oneOf(...ELEMENT_KINDS), title: ShownTitles, isRequired: shape.boolean },
      ...{ under: shape.list(shape.oneOf(...ELEMENT_KINDS, 'plan')) },
      requires: shape.list(shape.oneOf(...REQUIRED_FIELDS)),
    }),
  ),
  cited: shape.oneOf(...ELEMENT_KINDS),
  gates: shape.list(shape.object({ code: shape.text, kind: shape.oneOf(...GATE_KINDS), title: ShownTitles })),
  criteria: shape.list(
    shape.object({ code: shape.text, field: shape.text, text: ShownTitles, isRequired: shape.boolean }),
  ),
});
export type ShownTemplate = Static<typeof ShownTemplate>;
export const ShownTemplates = named('PlanTemplates', { items: shape.list(ShownTemplate) });

export function shownTemplate({ authorityId: _own, version: _only, ...template }: PlanTemplate): ShownTemplate {
  // As plain JSON: the lists of the noun are read-only.
  return structuredClone(template) as unknown as ShownTemplate;
}

/** As plain data: what is compared and kept has no class. */
export function templateTold(told: PlanTemplateDto): TemplateText {
  return JSON.parse(JSON.stringify(told)) as TemplateText;
}
