/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "words/seral-words-private.h"

/* What a condition looked at, and the model it speaks of. */
typedef struct
{
  SeralCatalogue       *catalogue;
  SeralModel           *model;
  const SeralCondition *asked;
  double                actual;
} Fact;

static char *
fact_stage (const Fact *fact,
            const char *what)
{
  const SeralStage *stage = seral_model_get_stage_at_level (fact->model, (int) fact->actual);
  g_autofree char *name = stage != NULL ? seral_words_stage (fact->catalogue, stage) : g_strdup ("");

  return g_strdup_printf (seral_ptext (fact->catalogue, "fact", "%s: %s"), what, name);
}

static char *
fact_number (const Fact *fact,
             const char *what)
{
  g_autofree char *number = seral_format_number (fact->catalogue, fact->actual, 0);

  /* Translators: what was looked at, and the number found, as in "open plan items without an owner: 3". */
  return g_strdup_printf (seral_ptext (fact->catalogue, "fact", "%s: %s"), what, number);
}

static char *
fact_share (const Fact *fact,
            const char *what)
{
  g_autofree char *share = seral_format_percent (fact->catalogue, fact->actual);

  return g_strdup_printf (seral_ptext (fact->catalogue, "fact", "%s: %s"), what, share);
}

static char *
fact_criterion (const Fact *fact)
{
  const SeralCriterion *criterion = &seral_model_get_criteria (fact->model, NULL)[fact->asked->of];
  g_autofree char *what = g_strdup_printf (seral_ptext (fact->catalogue, "fact", "“%s”"), criterion->question);

  return criterion->kind == SERAL_CRITERION_RUBRIC ? fact_stage (fact, what) : fact_share (fact, what);
}

static const char *
area_word (const Fact *fact)
{
  switch (fact->asked->of)
    {
    case SERAL_AREA_PROCESS:
      return seral_ptext (fact->catalogue, "fact", "plan items for processes");
    case SERAL_AREA_PLATFORM:
      return seral_ptext (fact->catalogue, "fact", "plan items for platforms");
    default:
      return seral_ptext (fact->catalogue, "fact", "plan items for people");
    }
}

static const char *
indicator_word (const Fact *fact)
{
  switch (fact->asked->of)
    {
    case SERAL_INDICATOR_LEADING:
      return seral_ptext (fact->catalogue, "fact", "leading indicators logged");
    case SERAL_INDICATOR_OUTCOME:
      return seral_ptext (fact->catalogue, "fact", "outcome measures logged");
    default:
      return seral_ptext (fact->catalogue, "fact", "vanity metrics logged");
    }
}

static char *
fact_of_the_plan (const Fact *fact)
{
  switch (fact->asked->fact)
    {
    case SERAL_FACT_PLAN_ITEMS:
      return fact_number (fact, seral_ptext (fact->catalogue, "fact", "open plan items"));
    case SERAL_FACT_PLAN_BEYOND_NEXT:
      return fact_number (fact, seral_ptext (fact->catalogue, "fact", "plan items beyond the next stage"));
    case SERAL_FACT_PLAN_WITHOUT_OWNER:
      return fact_number (fact, seral_ptext (fact->catalogue, "fact", "open plan items without an owner"));
    case SERAL_FACT_PLAN_OVERDUE:
      return fact_number (fact, seral_ptext (fact->catalogue, "fact", "plan items overdue"));
    case SERAL_FACT_PLAN_AREA:
      return fact_number (fact, area_word (fact));
    case SERAL_FACT_INDICATORS:
      return fact_number (fact, indicator_word (fact));
    default:
      return fact_number (fact, seral_ptext (fact->catalogue, "fact", "age of the programme in months"));
    }
}

/* What one comparison looked at, and what it found. */
static char *
fact_words (const Fact *fact)
{
  if (isnan (fact->actual))
    return NULL;

  switch (fact->asked->fact)
    {
    case SERAL_FACT_STAGE:
      return fact_stage (fact, seral_ptext (fact->catalogue, "fact", "you are at"));
    case SERAL_FACT_TARGET:
      return fact_stage (fact, seral_ptext (fact->catalogue, "fact", "your target"));
    case SERAL_FACT_PROGRESS:
      return fact_share (fact, seral_ptext (fact->catalogue, "fact", "next stage in place"));
    case SERAL_FACT_AHEAD:
      return fact_number (fact, seral_ptext (fact->catalogue, "fact", "answers already in place for later stages"));
    case SERAL_FACT_THIN:
      return g_strdup (fact->actual > 0 ? seral_ptext (fact->catalogue, "fact", "the stage is thin")
                                        : seral_ptext (fact->catalogue, "fact", "the stage is not thin"));
    case SERAL_FACT_BLOCKING:
      return fact_number (fact, seral_ptext (fact->catalogue, "fact", "questions that hold you back"));
    case SERAL_FACT_ANSWERED:
      return fact_share (fact, seral_ptext (fact->catalogue, "fact", "questions answered"));
    case SERAL_FACT_DONT_KNOW:
      return fact_number (fact, seral_ptext (fact->catalogue, "fact", "answered “don’t know”"));
    case SERAL_FACT_EVIDENCE:
      return fact_share (fact, seral_ptext (fact->catalogue, "fact", "answers backed by evidence"));
    case SERAL_FACT_CRITERION:
      return fact_criterion (fact);
    case SERAL_FACT_DIMENSION:
      return fact_stage (fact, seral_model_get_dimensions (fact->model, NULL)[fact->asked->of].name);
    case SERAL_FACT_COMPLETENESS:
      return fact_share (fact, seral_model_get_stages (fact->model, NULL)[fact->asked->of].name);
    default:
      return fact_of_the_plan (fact);
    }
}

static char *
facts_words (SeralCatalogue *catalogue,
             SeralModel     *model,
             SeralPitfalls  *pitfalls,
             guint           index)
{
  guint n = 0;
  const SeralFoundFact *found = seral_pitfalls_get_facts (pitfalls, index, &n);
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      Fact fact = { catalogue, model, found[i].comparison, found[i].actual };
      char *words = fact_words (&fact);

      if (words != NULL)
        g_ptr_array_add (said, words);
    }
  g_ptr_array_add (said, NULL);

  return g_strjoinv (seral_ptext (catalogue, "fact", "; "), (char **) said->pdata);
}

/**
 * seral_words_pitfalls:
 * @catalogue: the language
 * @facts: what is known of the company; its result is needed
 *
 * Tells the pitfalls of the model whose condition holds, each with the data that
 * made it hold.
 *
 * Returns: (transfer full) (element-type SeralRemark): the pitfalls
 */
GPtrArray *
seral_words_pitfalls (SeralCatalogue   *catalogue,
                      const SeralFacts *facts)
{
  GPtrArray *remarks = NULL;
  g_autoptr (SeralPitfalls) pitfalls = NULL;
  SeralModel *model;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (facts != NULL && facts->result != NULL, NULL);

  remarks = seral_remarks_new ();
  model = seral_result_get_model (facts->result);
  pitfalls = seral_pitfalls_new (model, facts);

  for (guint i = 0; i < seral_pitfalls_get_n (pitfalls); i++)
    {
      const SeralPitfall *pitfall = seral_pitfalls_get (pitfalls, i);
      g_autofree char *why = facts_words (catalogue, model, pitfalls, i);

      seral_remarks_add (remarks, SERAL_REMARK_PITFALL, pitfall->title,
                         why[0] == '\0' ? g_strdup (pitfall->text)
                                        /* Translators: what a pitfall is, then the data that say one is in it. */
                                        : g_strdup_printf (seral_text (catalogue, "%s (Here: %s.)"),
                                                           pitfall->text, why));
    }

  return remarks;
}
