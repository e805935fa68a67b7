/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/seral-words.h"

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
