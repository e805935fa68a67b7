/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "words/seral-words.h"

/* The criteria the first step is decided by: the gating ones, or all where none gates. */
static GArray *
first_step_criteria (SeralResult *result)
{
  SeralModel *model = seral_result_get_model (result);
  int level = seral_model_get_base_level (model) + 1;
  GArray *gating;

  gating = seral_scoring_criteria_at (model, seral_result_get_depth (result), level, TRUE);
  if (gating->len > 0)
    return gating;

  g_array_unref (gating);

  return seral_scoring_criteria_at (model, seral_result_get_depth (result), level, FALSE);
}

static guint
count_first_open (SeralResult *result)
{
  g_autoptr (GArray) criteria = first_step_criteria (result);
  SeralAnswers *answers = seral_result_get_answers (result);
  guint n = 0;

  for (guint i = 0; i < criteria->len; i++)
    if (seral_answers_get_state (answers, g_array_index (criteria, guint, i)) == SERAL_ANSWER_OPEN)
      n++;

  return n;
}

static gboolean
is_at_highest (SeralResult *result)
{
  return seral_result_get_level (result) >= seral_result_get_highest (result);
}

static const SeralStage *
next_stage (SeralResult *result)
{
  return seral_model_get_stage_at_level (seral_result_get_model (result),
                                         seral_result_get_level (result) + 1);
}

/**
 * seral_words_is_known:
 * @result: a result
 *
 * Tells whether a stage can be named: a result without a single answer has the
 * base stage by arithmetic, but nobody knows yet. It is known once the first
 * step's questions are answered, or nothing open could change it.
 *
 * Returns: whether the stage is known
 */
gboolean
seral_words_is_known (SeralResult *result)
{
  SeralModel *model;

  g_return_val_if_fail (result != NULL, FALSE);

  if (!seral_result_has_stage (result))
    return FALSE;

  model = seral_result_get_model (result);

  return seral_result_get_level (result) > seral_model_get_base_level (model) ||
         seral_result_get_at_most_level (result) == seral_result_get_level (result) ||
         count_first_open (result) == 0;
}

static char *
words_not_known (SeralCatalogue *catalogue,
                 SeralResult    *result)
{
  g_autofree char *count = NULL;
  g_autofree char *stage = NULL;
  guint n;

  if (!seral_result_has_stage (result))
    return g_strdup (seral_text (catalogue, "no question applies"));

  n = count_first_open (result);
  count = seral_words_count (catalogue, n);
  stage = seral_words_stage_short (catalogue, next_stage (result));

  /* Translators: after "Not known yet: "; the first %s is a number in words, the second a stage. */
  return g_strdup_printf (seral_ntext (catalogue,
                                       "%s question of %s is open",
                                       "%s questions of %s are open", n),
                          count, stage);
}

/**
 * seral_words_position:
 * @catalogue: the language
 * @result: a result
 *
 * Names where the company stands, without more.
 *
 * Returns: (transfer full): such as "Stage 2, Managed Partners" or "Not known yet"
 */
char *
seral_words_position (SeralCatalogue *catalogue,
                      SeralResult    *result)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  if (!seral_words_is_known (result))
    return g_strdup (seral_text (catalogue, "Not known yet"));

  return seral_words_stage (catalogue, seral_result_get_stage (result));
}

/**
 * seral_words_distance:
 * @catalogue: the language
 * @result: a result
 *
 * Says how far the next stage is, as a number of answers that must rise.
 *
 * Returns: (transfer full): such as "two answers from Stage 3"; a text in place
 *   of it where there is no next stage, or nothing is known yet
 */
char *
seral_words_distance (SeralCatalogue *catalogue,
                      SeralResult    *result)
{
  g_autoptr (GArray) way = NULL;
  g_autofree char *count = NULL;
  g_autofree char *stage = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  if (!seral_words_is_known (result))
    return words_not_known (catalogue, result);

  if (seral_result_get_level (result) >= seral_model_get_top_level (seral_result_get_model (result)))
    return g_strdup (seral_text (catalogue, "the highest stage"));
  if (is_at_highest (result))
    return g_strdup (seral_text (catalogue, "the highest stage that applicable questions can show"));

  way = seral_scoring_shortest_way (result);
  count = seral_words_count (catalogue, way->len);
  stage = seral_words_stage_short (catalogue, next_stage (result));

  /* Translators: the first %s is a number in words, the second a stage, as in "two answers from Stage 3". */
  return g_strdup_printf (seral_ntext (catalogue, "%s answer from %s", "%s answers from %s", way->len),
                          count, stage);
}

/**
 * seral_words_headline:
 * @catalogue: the language
 * @result: a result
 *
 * The one headline of a result.
 *
 * Returns: (transfer full): such as "Stage 2, Managed Partners: two answers from Stage 3"
 */
char *
seral_words_headline (SeralCatalogue *catalogue,
                      SeralResult    *result)
{
  g_autofree char *position = NULL;
  g_autofree char *distance = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  position = seral_words_position (catalogue, result);
  distance = seral_words_distance (catalogue, result);

  if (seral_words_is_known (result) && seral_result_get_thin (result))
    /* Translators: a stage that is attained while little of what marks it is in place. */
    return g_strdup_printf (seral_text (catalogue, "%s, still thin: %s"), position, distance);

  /* Translators: where the company stands, then how far the next stage is. */
  return g_strdup_printf (seral_text (catalogue, "%s: %s"), position, distance);
}

/**
 * seral_words_progress:
 * @catalogue: the language
 * @result: a result
 *
 * Says how much of the next stage is in place.
 *
 * Returns: (transfer full): a sentence, or "" where there is no next stage
 */
char *
seral_words_progress (SeralCatalogue *catalogue,
                      SeralResult    *result)
{
  g_autofree char *share = NULL;
  g_autofree char *stage = NULL;
  double progress;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  progress = seral_result_get_progress (result);
  if (!seral_words_is_known (result) || seral_is_none (progress) || is_at_highest (result))
    return g_strdup ("");

  share = seral_format_percent (catalogue, progress);
  stage = seral_words_stage_short (catalogue, next_stage (result));

  /* Translators: the first %s is a share such as "58 %", the second a stage. */
  return g_strdup_printf (seral_text (catalogue, "%s of what marks %s is in place."), share, stage);
}

static void
append_sentence (GString *text,
                 char    *sentence)
{
  g_autofree char *owned = sentence;

  if (owned == NULL || owned[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, owned);
}

/**
 * seral_words_summary:
 * @catalogue: the language
 * @result: a result
 * @target: level of the target stage, or a level below the base for none
 *
 * Tells a result in a few sentences, for those who cannot see its chart.
 *
 * Returns: (transfer full): the sentences
 */
char *
seral_words_summary (SeralCatalogue *catalogue,
                     SeralResult    *result,
                     int             target)
{
  GString *text;
  const SeralStage *stage;
  guint n_blocking = 0;
  g_autofree char *headline = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  text = g_string_new (NULL);
  headline = seral_words_headline (catalogue, result);
  /* Translators: makes a sentence of a headline. */
  append_sentence (text, g_strdup_printf (seral_text (catalogue, "%s."), headline));
  append_sentence (text, seral_words_progress (catalogue, result));

  seral_result_get_blocking (result, &n_blocking);
  if (seral_words_is_known (result) && n_blocking > 0 && !is_at_highest (result))
    {
      g_autofree char *count = seral_words_count (catalogue, n_blocking);

      append_sentence (text, g_strdup_printf (seral_ntext (catalogue,
                                                           "Questions that hold you back: %s.",
                                                           "Questions that hold you back: %s.",
                                                           n_blocking), count));
    }

  stage = seral_model_get_stage_at_level (seral_result_get_model (result), target);
  if (stage != NULL)
    {
      g_autofree char *name = seral_words_stage (catalogue, stage);

      append_sentence (text, g_strdup_printf (seral_text (catalogue, "Your target is %s."), name));
    }

  return g_string_free (text, FALSE);
}
