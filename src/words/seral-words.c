/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "words/seral-words.h"

/**
 * seral_words_count:
 * @catalogue: the language
 * @n: a number of things
 *
 * Spells a small number as a word, and writes a larger one in figures.
 *
 * Returns: (transfer full): the number
 */
char *
seral_words_count (SeralCatalogue *catalogue,
                   guint           n)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  switch (n)
    {
    case 0:
      /* Translators: numbers up to twelve stand in sentences such as "two answers from Stage 3". */
      return g_strdup (seral_ptext (catalogue, "count", "no"));
    case 1:
      return g_strdup (seral_ptext (catalogue, "count", "one"));
    case 2:
      return g_strdup (seral_ptext (catalogue, "count", "two"));
    case 3:
      return g_strdup (seral_ptext (catalogue, "count", "three"));
    case 4:
      return g_strdup (seral_ptext (catalogue, "count", "four"));
    case 5:
      return g_strdup (seral_ptext (catalogue, "count", "five"));
    case 6:
      return g_strdup (seral_ptext (catalogue, "count", "six"));
    case 7:
      return g_strdup (seral_ptext (catalogue, "count", "seven"));
    case 8:
      return g_strdup (seral_ptext (catalogue, "count", "eight"));
    case 9:
      return g_strdup (seral_ptext (catalogue, "count", "nine"));
    case 10:
      return g_strdup (seral_ptext (catalogue, "count", "ten"));
    case 11:
      return g_strdup (seral_ptext (catalogue, "count", "eleven"));
    case 12:
      return g_strdup (seral_ptext (catalogue, "count", "twelve"));
    default:
      return seral_format_number (catalogue, n, 0);
    }
}

/**
 * seral_words_stage:
 * @catalogue: the language
 * @stage: a stage
 *
 * Returns: (transfer full): its level and name, such as "Stage 2, Managed Partners"
 */
char *
seral_words_stage (SeralCatalogue   *catalogue,
                   const SeralStage *stage)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (stage != NULL, NULL);

  /* Translators: level and name of a stage, such as "Stage 2, Managed Partners". */
  return g_strdup_printf (seral_text (catalogue, "Stage %d, %s"), stage->level, stage->name);
}

/**
 * seral_words_stage_short:
 * @catalogue: the language
 * @stage: a stage
 *
 * Returns: (transfer full): its level, such as "Stage 2"
 */
char *
seral_words_stage_short (SeralCatalogue   *catalogue,
                         const SeralStage *stage)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (stage != NULL, NULL);

  /* Translators: a stage by its level alone. */
  return g_strdup_printf (seral_text (catalogue, "Stage %d"), stage->level);
}

/**
 * seral_words_option:
 * @catalogue: the language
 * @model: the definition
 * @criterion: one of its criteria
 * @option: (nullable): the id of an option, as an answer holds it
 *
 * Names an answer: the label of a scale's option, the name of a rubric's stage,
 * or one of the words for an answer that has no value.
 *
 * Returns: (transfer none): the words; @option itself where the definition does
 *   not know it
 */
const char *
seral_words_option (SeralCatalogue       *catalogue,
                    SeralModel           *model,
                    const SeralCriterion *criterion,
                    const char           *option)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  if (option == NULL)
    return seral_text (catalogue, "Not answered");
  if (strcmp (option, SERAL_OPTION_DONT_KNOW) == 0)
    return seral_text (catalogue, "Don’t know");
  if (strcmp (option, SERAL_OPTION_NOT_APPLICABLE) == 0)
    return seral_text (catalogue, "Not applicable");

  if (criterion->kind == SERAL_CRITERION_GRADED)
    {
      const SeralOption *known = seral_scale_find_option (criterion->scale, option);

      return known != NULL ? known->label : option;
    }
  else
    {
      const SeralStage *stage = seral_model_find_stage (model, option);

      return stage != NULL ? stage->name : option;
    }
}

/**
 * seral_words_months:
 * @catalogue: the language
 * @months: a span, in months
 *
 * Returns: (transfer full): the span in words, such as "6 to 18 months"; "" where
 *   nothing is said
 */
char *
seral_words_months (SeralCatalogue *catalogue,
                    SeralMonths     months)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  if (months.min < 0)
    return g_strdup ("");
  if (months.max < 0)
    return g_strdup_printf (seral_ntext (catalogue, "%d month and longer", "%d months and longer", months.min),
                            months.min);
  if (months.min == months.max)
    return g_strdup_printf (seral_ntext (catalogue, "%d month", "%d months", months.max), months.max);

  return g_strdup_printf (seral_ntext (catalogue, "%d to %d month", "%d to %d months", months.max),
                          months.min, months.max);
}

/**
 * seral_words_source:
 * @catalogue: the language
 * @model: a definition
 *
 * The line that cites a model's source; it stands wherever a result is shown.
 *
 * Returns: (transfer full): a line of text
 */
char *
seral_words_source (SeralCatalogue *catalogue,
                    SeralModel     *model)
{
  const SeralSource *source;
  const char *author;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  source = seral_model_get_source (model);
  author = source->author[0] != '\0' ? source->author : seral_model_get_publisher (model);

  if (author[0] == '\0')
    /* Translators: the name and version of a maturity model. */
    return g_strdup_printf (seral_text (catalogue, "%s, version %s"),
                            seral_model_get_name (model), seral_model_get_version (model));

  /* Translators: the name of a maturity model, who published it, and the version of our definition. */
  return g_strdup_printf (seral_text (catalogue, "%s by %s, definition %s"),
                          seral_model_get_name (model), author, seral_model_get_version (model));
}

/**
 * seral_words_rule_of_scoring:
 * @catalogue: the language
 * @model: a definition
 *
 * Says how a stage is found, and whose rule that is.
 *
 * Returns: (transfer full): one or two sentences
 */
char *
seral_words_rule_of_scoring (SeralCatalogue *catalogue,
                             SeralModel     *model)
{
  const SeralScoringRule *rule;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  rule = seral_model_get_scoring (model);

  if (rule->provenance.origin == SERAL_ORIGIN_SERAL)
    /* Translators: an explanation of the scoring rule goes before it. */
    return g_strdup_printf (seral_text (catalogue, "%s This rule is Seral’s, not the publisher’s."),
                            rule->explanation);

  return g_strdup (rule->explanation);
}
