/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/seral-words-plan.h"
#include "words/seral-words-private.h"

/**
 * seral_words_finding_title:
 * @catalogue: the language
 * @finding: what was found about a plan
 *
 * Returns: (transfer none): it in a few words
 */
const char *
seral_words_finding_title (SeralCatalogue         *catalogue,
                           const SeralPlanFinding *finding)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (finding != NULL, NULL);

  switch (finding->kind)
    {
    case SERAL_PLAN_FINDING_TOO_SHORT:
      return seral_ptext (catalogue, "plan finding", "Less time than the step takes");
    case SERAL_PLAN_FINDING_OVERLAP:
      return seral_ptext (catalogue, "plan finding", "Two stages at once");
    case SERAL_PLAN_FINDING_BEYOND_NEXT:
      return seral_ptext (catalogue, "plan finding", "Beyond the next stage");
    case SERAL_PLAN_FINDING_BACKWARDS:
      return seral_ptext (catalogue, "plan finding", "Due before it begins");
    case SERAL_PLAN_FINDING_OVERDUE:
      return seral_ptext (catalogue, "plan finding", "Late");
    case SERAL_PLAN_FINDING_UNDATED:
      return seral_ptext (catalogue, "plan finding", "No due date");
    case SERAL_PLAN_FINDING_WITHOUT_OWNER:
      return seral_ptext (catalogue, "plan finding", "No owner");
    case SERAL_PLAN_FINDING_WITHOUT_PEOPLE:
      return seral_ptext (catalogue, "plan finding", "Nobody is brought along");
    case SERAL_PLAN_FINDING_CONFIRM:
      return seral_ptext (catalogue, "plan finding", "To confirm in the next round");
    case SERAL_PLAN_FINDING_FOUNDATION:
      return seral_ptext (catalogue, "plan finding", "What the step stands on");
    case SERAL_PLAN_FINDING_PACE:
    default:
      return seral_ptext (catalogue, "plan finding", "Pace");
    }
}

static char *
name_level (SeralCatalogue *catalogue,
            SeralResult    *result,
            int             level)
{
  const SeralStage *stage = seral_model_get_stage_at_level (seral_result_get_model (result), level);

  return stage != NULL ? seral_words_stage_short (catalogue, stage) : g_strdup ("");
}

static char *
name_range (SeralCatalogue *catalogue,
            SeralRange      range)
{
  SeralMonths months = { .min = range.min, .max = range.max };

  return seral_words_months (catalogue, months);
}

static char *
too_short (SeralCatalogue         *catalogue,
           SeralResult            *result,
           const SeralPlanFinding *finding)
{
  g_autofree char *stage = name_level (catalogue, result, finding->level);
  g_autofree char *usual = name_range (catalogue, finding->usual);
  gulong n = (gulong) MAX (finding->months, 0);

  if (n == 0)
    /* Translators: such as “Stage 3”, then such as “6 to 18 months”. */
    return g_strdup_printf (seral_text (catalogue, "The plan gives the step to %s less than a month; it usually takes %s."),
                            stage, usual);

  /* Translators: such as “Stage 3”, a number, and such as “6 to 18 months”. */
  return g_strdup_printf (seral_ntext (catalogue, "The plan gives the step to %s %lu month; it usually takes %s.",
                                       "The plan gives the step to %s %lu months; it usually takes %s.", n),
                          stage, n, usual);
}

static char *
overlap (SeralCatalogue         *catalogue,
         SeralResult            *result,
         const SeralPlanFinding *finding)
{
  g_autofree char *stage = name_level (catalogue, result, finding->level);

  return g_strdup_printf (seral_text (catalogue, "The work for %s begins before that for the stage before it is due. "
                                                 "One stage at a time: what one builds, the following one stands on."),
                          stage);
}

static char *
beyond_next (SeralCatalogue         *catalogue,
             SeralResult            *result,
             const SeralPlanFinding *finding)
{
  guint n = finding->items->len;
  g_autofree char *count = seral_words_count (catalogue, n);
  g_autofree char *stage = name_level (catalogue, result, seral_result_get_level (result) + 1);

  return g_strdup_printf (seral_ntext (catalogue, "%s item leads beyond %s, which is to be reached first.",
                                       "%s items lead beyond %s, which is to be reached first.", n), count, stage);
}

static char *
count_items (SeralCatalogue         *catalogue,
             const SeralPlanFinding *finding)
{
  guint n = finding->items->len;
  g_autofree char *count = seral_words_count (catalogue, n);

  switch (finding->kind)
    {
    case SERAL_PLAN_FINDING_BACKWARDS:
      return g_strdup_printf (seral_ntext (catalogue, "%s item is due before it begins.",
                                           "%s items are due before they begin.", n), count);
    case SERAL_PLAN_FINDING_OVERDUE:
      return g_strdup_printf (seral_ntext (catalogue, "%s item should be done by now.",
                                           "%s items should be done by now.", n), count);
    default:
      return g_strdup_printf (seral_ntext (catalogue, "%s item has no due date.",
                                           "%s items have no due date.", n), count);
    }
}

static char *
without_owner (SeralCatalogue         *catalogue,
               const SeralPlanFinding *finding)
{
  guint n = finding->items->len;
  g_autofree char *count = seral_words_count (catalogue, n);
  g_autofree char *all = seral_words_count (catalogue, finding->n_open);

  if (n == finding->n_open)
    return g_strdup (seral_text (catalogue, "Nothing in the plan has an owner. Name one for each item: what belongs to all "
                                            "is done by nobody."));

  /* Translators: two numbers, spelled, as in “two of five items have no owner”. */
  return g_strdup_printf (seral_ntext (catalogue, "%s of %s items has no owner.", "%s of %s items have no owner.", n),
                          count, all);
}

static char *
confirm (SeralCatalogue         *catalogue,
         const SeralPlanFinding *finding)
{
  guint n = finding->criteria->len;
  g_autofree char *count = seral_words_count (catalogue, n);

  return g_strdup_printf (seral_ntext (catalogue, "What is done should have changed %s answer. It stays as it is until "
                                                  "somebody confirms it in the next round.",
                                       "What is done should have changed %s answers. They stay as they are until "
                                       "somebody confirms them in the next round.", n), count);
}

static char *
foundation (SeralCatalogue         *catalogue,
            SeralResult            *result,
            const SeralPlanFinding *finding)
{
  const SeralTransition *transition;
  g_autofree char *stage = name_level (catalogue, result, finding->level);
  g_autofree char *usual = name_range (catalogue, finding->usual);

  transition = seral_model_get_transition_to (seral_result_get_model (result), finding->level);
  if (usual[0] == '\0')
    /* Translators: such as “Stage 3”, and what to build for it, as in “Stage 3: Processes and programmes.” */
    return g_strdup_printf (seral_text (catalogue, "%s: %s."), stage, transition->capability);

  /* Translators: the same, and how long it takes, such as “6 to 18 months”. */
  return g_strdup_printf (seral_text (catalogue, "%s: %s. Usually %s."), stage, transition->capability, usual);
}

static const char *
pace_verdict (SeralCatalogue   *catalogue,
              SeralPaceVerdict  verdict)
{
  switch (verdict)
    {
    case SERAL_PACE_BEHIND:
      return seral_text (catalogue, "it is not there yet");
    case SERAL_PACE_AHEAD:
      return seral_text (catalogue, "it is further than that");
    case SERAL_PACE_USUAL:
    case SERAL_PACE_UNKNOWN:
    default:
      return seral_text (catalogue, "there it is");
    }
}

static char *
pace (SeralCatalogue         *catalogue,
      const SeralPlanFinding *finding)
{
  gulong months = (gulong) finding->pace.months;
  g_autofree char *usual = seral_words_stage (catalogue, finding->pace.usual);

  /* Translators: a number, a stage such as “Stage 3, Defined”, and how the programme compares. */
  return g_strdup_printf (seral_ntext (catalogue, "The programme is %lu month old. At that age %s is usual; %s. "
                                                  "Reading the months so is ours, not the publisher’s.",
                                       "The programme is %lu months old. At that age %s is usual; %s. "
                                       "Reading the months so is ours, not the publisher’s.", months),
                          months, usual, pace_verdict (catalogue, finding->pace.verdict));
}

/**
 * seral_words_finding:
 * @catalogue: the language
 * @result: the result the plan was looked at with
 * @finding: what was found
 *
 * Says what was found about a plan.
 *
 * Returns: (transfer full): a sentence or two
 */
char *
seral_words_finding (SeralCatalogue         *catalogue,
                     SeralResult            *result,
                     const SeralPlanFinding *finding)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (finding != NULL, NULL);

  switch (finding->kind)
    {
    case SERAL_PLAN_FINDING_TOO_SHORT:
      return too_short (catalogue, result, finding);
    case SERAL_PLAN_FINDING_OVERLAP:
      return overlap (catalogue, result, finding);
    case SERAL_PLAN_FINDING_BEYOND_NEXT:
      return seral_words_capitalise (beyond_next (catalogue, result, finding));
    case SERAL_PLAN_FINDING_WITHOUT_OWNER:
      return seral_words_capitalise (without_owner (catalogue, finding));
    case SERAL_PLAN_FINDING_WITHOUT_PEOPLE:
      return g_strdup (seral_text (catalogue, "No item of the plan is about people. Each stage asks the organisation to "
                                              "change: give sales, product and leadership a part in it."));
    case SERAL_PLAN_FINDING_CONFIRM:
      return confirm (catalogue, finding);
    case SERAL_PLAN_FINDING_FOUNDATION:
      return foundation (catalogue, result, finding);
    case SERAL_PLAN_FINDING_PACE:
      return pace (catalogue, finding);
    case SERAL_PLAN_FINDING_BACKWARDS:
    case SERAL_PLAN_FINDING_OVERDUE:
    case SERAL_PLAN_FINDING_UNDATED:
    default:
      return seral_words_capitalise (count_items (catalogue, finding));
    }
}
