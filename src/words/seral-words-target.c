/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/seral-words-plan.h"
#include "words/seral-words-private.h"

static char *
usual_months (SeralCatalogue *catalogue,
              SeralRange      usual)
{
  SeralMonths months = { .min = usual.min, .max = usual.max };
  g_autofree char *words = seral_words_months (catalogue, months);

  if (words[0] == '\0')
    return g_strdup ("");

  /* Translators: how long it usually takes to reach a target; %s is such as "12 to 36 months". */
  return g_strdup_printf (seral_text (catalogue, "Usually %s."), words);
}

static const char *
fit_words (SeralCatalogue *catalogue,
           SeralFit        fit)
{
  switch (fit)
    {
    case SERAL_FIT_MAY_NOT_FIT:
      return seral_text (catalogue, "It may take longer than the time to which a target should look ahead.");
    case SERAL_FIT_DOES_NOT_FIT:
      return seral_text (catalogue, "It takes longer than the time to which a target should look ahead: "
                                    "consider a nearer one first.");
    case SERAL_FIT_UNKNOWN:
    case SERAL_FIT_REACHED:
    case SERAL_FIT_FITS:
    default:
      return "";
    }
}

static void
append (GString    *text,
        const char *sentence)
{
  if (sentence[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

/**
 * seral_words_way:
 * @catalogue: the language
 * @distance: how far a target is, as seral_plan_target_measure() found it
 *
 * Says how far a target is: in steps, in the time they usually take, and whether
 * that is longer than one should look ahead.
 *
 * Returns: (transfer full): a sentence or a few
 */
char *
seral_words_way (SeralCatalogue      *catalogue,
                 const SeralDistance *distance)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *steps = NULL;
  g_autofree char *usual = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (distance != NULL, NULL);

  if (distance->fit == SERAL_FIT_REACHED || distance->n_steps == 0)
    return g_strdup (seral_text (catalogue, "Reached."));

  /* Translators: how many stages lie between where a company is and where it wants to be. */
  steps = g_strdup_printf (seral_ntext (catalogue, "%u step from here.", "%u steps from here.", distance->n_steps),
                           distance->n_steps);
  usual = usual_months (catalogue, distance->usual);
  append (text, steps);
  append (text, usual);
  append (text, fit_words (catalogue, distance->fit));

  return g_strdup (text->str);
}

/**
 * seral_words_target:
 * @catalogue: the language
 * @model: a model
 * @target: one of its targets
 *
 * Says which stage a kind of business asks for, and why, in the definition's own
 * terms.
 *
 * Returns: (transfer full): a few sentences
 */
char *
seral_words_target (SeralCatalogue    *catalogue,
                    SeralModel        *model,
                    const SeralTarget *target)
{
  g_autofree char *stage = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (target != NULL, NULL);

  stage = seral_words_stage (catalogue, &seral_model_get_stages (model, NULL)[target->stage]);

  /* Translators: a kind of business, such as “Platform-centric”, a stage, and why it is called for. */
  return g_strdup_printf (target->or_above ? seral_text (catalogue, "%s: %s, or above. %s")
                                           : seral_text (catalogue, "%s: %s. %s"),
                          target->name, stage, target->text);
}

/**
 * seral_words_horizon:
 * @catalogue: the language
 * @distance: how far a target is
 *
 * Holds how long the steps to a target usually take against how far the publisher
 * looks ahead.
 *
 * Returns: (transfer full): a sentence; "" where the model says nothing of either,
 *   or the target is reached
 */
char *
seral_words_horizon (SeralCatalogue      *catalogue,
                     const SeralDistance *distance)
{
  g_autofree char *steps = NULL;
  g_autofree char *usual = NULL;
  const SeralRange *horizon;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (distance != NULL, NULL);

  horizon = &distance->horizon;
  if (distance->n_steps == 0 || distance->usual.min < 0)
    return g_strdup ("");

  steps = seral_words_count (catalogue, distance->n_steps);
  usual = seral_words_months (catalogue, (SeralMonths) { .min = distance->usual.min, .max = distance->usual.max });
  if (horizon->min < 0 || horizon->max < 0)
    /* Translators: a number, spelled, and such as “12 to 36 months”. */
    return seral_words_capitalise (g_strdup_printf (seral_ntext (catalogue, "%s step usually takes %s.",
                                                                 "%s steps usually take %s.", distance->n_steps),
                                                    steps, usual));

  /* Translators: the same, and from how many to how many years. */
  return seral_words_capitalise (
    g_strdup_printf (seral_ntext (catalogue, "%s step usually takes %s; the publisher looks %d to %d years ahead.",
                                  "%s steps usually take %s; the publisher looks %d to %d years ahead.",
                                  distance->n_steps),
                     steps, usual, horizon->min / 12, horizon->max / 12));
}

/* What the model says of who should aim at a stage. */
static void
append_business (GString        *text,
                 SeralCatalogue *catalogue,
                 SeralModel     *model,
                 int             level)
{
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  guint n = 0;
  const SeralTarget *targets = seral_model_get_targets (model, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = NULL;

      if (stages[targets[i].stage].level != level || targets[i].apart)
        continue;

      words = seral_words_target (catalogue, model, &targets[i]);
      append (text, words);
    }
}

/**
 * seral_words_target_place:
 * @catalogue: the language
 * @result: a result
 * @target: level of a target that was chosen
 *
 * Says what the model says of a target that lies below the attained stage, or
 * beyond the next two.
 *
 * Returns: (transfer full): a few sentences; "" for a target that lies within two
 *   steps
 */
char *
seral_words_target_place (SeralCatalogue *catalogue,
                          SeralResult    *result,
                          int             target)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *horizon = NULL;
  SeralDistance distance;
  SeralTargetPlace place;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  place = seral_plan_target_place (result, target);
  seral_plan_target_measure (result, target, &distance);
  horizon = seral_words_horizon (catalogue, &distance);

  if (place == SERAL_TARGET_PLACE_BELOW)
    append (text, seral_text (catalogue, "This lies below where you stand: there is nothing to plan for it."));
  if (place == SERAL_TARGET_PLACE_FAR)
    append (text, seral_text (catalogue, "This lies beyond the next two stages. No single leap leads there: plan one stage "
                                         "at a time."));
  if (place == SERAL_TARGET_PLACE_FAR)
    append (text, horizon);
  if (text->len > 0)
    append_business (text, catalogue, seral_result_get_model (result), target);

  return g_strdup (text->str);
}
