/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/seral-words-private.h"

static void
remark_free (SeralRemark *remark)
{
  g_free (remark->title);
  g_free (remark->text);
  g_array_unref (remark->criteria);
  g_free (remark);
}

/* A list that owns its remarks. */
GPtrArray *
seral_remarks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) remark_free);
}

/* Appends a remark; takes @text. */
SeralRemark *
seral_remarks_add (GPtrArray       *remarks,
                   SeralRemarkKind  kind,
                   const char      *title,
                   char            *text)
{
  SeralRemark *remark = g_new0 (SeralRemark, 1);

  remark->kind = kind;
  remark->title = g_strdup (title);
  remark->text = text;
  remark->criteria = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (remarks, remark);

  return remark;
}

/* Makes a sentence of words that may begin with a spelled number; takes @text. */
char *
seral_words_capitalise (char *text)
{
  g_autofree char *owned = text;
  g_autoptr (GString) sentence = g_string_new (NULL);

  if (owned[0] == '\0')
    return g_steal_pointer (&owned);

  g_string_append_unichar (sentence, g_unichar_toupper (g_utf8_get_char (owned)));
  g_string_append (sentence, g_utf8_next_char (owned));

  return g_strdup (sentence->str);
}

/* Names the criteria of the depth that was scored whose answer is in @state. */
static void
collect_state (SeralRemark      *remark,
               SeralResult      *result,
               SeralAnswerState  state)
{
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (seral_result_get_model (result), &n);
  SeralAnswers *answers = seral_result_get_answers (result);

  for (guint i = 0; i < n; i++)
    if (seral_criterion_in_depth (&criteria[i], seral_result_get_depth (result)) &&
        seral_answers_get_state (answers, i) == state)
      g_array_append_val (remark->criteria, i);
}

/* Names the criteria that are answered by a value which nothing proves. */
static void
collect_unproven (SeralRemark *remark,
                  SeralResult *result)
{
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (seral_result_get_model (result), &n);
  SeralAnswers *answers = seral_result_get_answers (result);

  for (guint i = 0; i < n; i++)
    if (seral_criterion_in_depth (&criteria[i], seral_result_get_depth (result)) &&
        seral_answers_get_state (answers, i) == SERAL_ANSWER_GIVEN && !seral_answers_get_evidenced (answers, i))
      g_array_append_val (remark->criteria, i);
}

static char *
stage_at (SeralCatalogue *catalogue,
          SeralResult    *result,
          int             level)
{
  return seral_words_stage_short (catalogue,
                                  seral_model_get_stage_at_level (seral_result_get_model (result), level));
}

static void
remark_open (GPtrArray      *remarks,
             SeralCatalogue *catalogue,
             SeralResult    *result)
{
  guint n_open = seral_result_get_n_total (result) - seral_result_get_n_answered (result);
  guint n = n_open + seral_result_get_n_dont_know (result);
  g_autofree char *count = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  SeralRemark *remark;
  char *text;

  if (n == 0 || !seral_result_has_stage (result))
    return;

  count = seral_words_count (catalogue, n);
  least = stage_at (catalogue, result, seral_result_get_at_least_level (result));
  most = stage_at (catalogue, result, seral_result_get_at_most_level (result));

  if (seral_result_get_at_least_level (result) == seral_result_get_at_most_level (result))
    text = g_strdup_printf (seral_ntext (catalogue,
                                         "With %s answer still open, it stays at %s whatever that is.",
                                         "With %s answers still open, it stays at %s whatever they are.", n),
                            count, least);
  else
    text = g_strdup_printf (seral_ntext (catalogue,
                                         "With %s answer still open: at least %s, at most %s.",
                                         "With %s answers still open: at least %s, at most %s.", n),
                            count, least, most);

  remark = seral_remarks_add (remarks, SERAL_REMARK_OPEN, seral_text (catalogue, "What is not known"), text);
  collect_state (remark, result, SERAL_ANSWER_OPEN);
  collect_state (remark, result, SERAL_ANSWER_DONT_KNOW);
}

static void
remark_evidence (GPtrArray      *remarks,
                 SeralCatalogue *catalogue,
                 SeralResult    *result)
{
  guint given = seral_result_get_n_answered (result) - seral_result_get_n_dont_know (result) -
                seral_result_get_n_not_applicable (result);
  guint backed = seral_result_get_n_evidenced (result);
  g_autofree char *share = NULL;
  g_autofree char *stage = NULL;
  SeralRemark *remark;
  char *text;

  if (given == 0)
    return;

  /* Translators: how many of how many answers, as in "4 of 12 answers backed by evidence." */
  share = g_strdup_printf (seral_ntext (catalogue,
                                        "%u of %u answer backed by evidence.",
                                        "%u of %u answers backed by evidence.", given),
                           backed, given);

  if (!seral_result_shows_evidenced (result))
    text = g_steal_pointer (&share);
  else
    {
      stage = stage_at (catalogue, result, seral_result_get_evidenced_level (result));
      text = g_strdup_printf (seral_text (catalogue, "%s Counting those alone, %s."), share, stage);
    }

  remark = seral_remarks_add (remarks, SERAL_REMARK_EVIDENCE, seral_text (catalogue, "Claimed and proven"), text);
  collect_unproven (remark, result);
}

static void
remark_thin (GPtrArray      *remarks,
             SeralCatalogue *catalogue,
             SeralResult    *result)
{
  g_autofree char *stage = NULL;

  if (!seral_result_has_stage (result) || !seral_result_get_thin (result))
    return;

  stage = stage_at (catalogue, result, seral_result_get_level (result));
  seral_remarks_add (remarks, SERAL_REMARK_THIN, seral_text (catalogue, "A thin stage"),
              g_strdup_printf (seral_text (catalogue,
                                           "The key questions of %s are held, but less than half of what "
                                           "marks it is in place."), stage));
}

static void
remark_ahead (GPtrArray      *remarks,
              SeralCatalogue *catalogue,
              SeralResult    *result)
{
  guint n = 0;
  const guint *ahead = seral_result_get_ahead (result, &n);
  g_autofree char *count = NULL;
  SeralRemark *remark;

  if (n == 0)
    return;

  count = seral_words_count (catalogue, n);
  remark = seral_remarks_add (remarks, SERAL_REMARK_AHEAD, seral_text (catalogue, "Already in place"),
                       seral_words_capitalise (g_strdup_printf (seral_ntext (catalogue,
                                                     "%s answer belongs to a later stage already. It counts once "
                                                     "its foundations stand.",
                                                     "%s answers belong to later stages already. They count once "
                                                     "their foundations stand.", n), count)));
  g_array_append_vals (remark->criteria, ahead, n);
}

static void
remark_carried_over (GPtrArray      *remarks,
                     SeralCatalogue *catalogue,
                     SeralResult    *result)
{
  guint n = seral_result_get_n_carried_over (result);
  g_autofree char *count = NULL;
  SeralRemark *remark;
  guint n_criteria = 0;

  if (n == 0)
    return;

  count = seral_words_count (catalogue, n);
  remark = seral_remarks_add (remarks, SERAL_REMARK_CARRIED_OVER, seral_text (catalogue, "From the last round"),
                       seral_words_capitalise (g_strdup_printf (seral_ntext (catalogue,
                                                     "%s answer was carried over and is not yet confirmed.",
                                                     "%s answers were carried over and are not yet confirmed.",
                                                     n), count)));
  seral_model_get_criteria (seral_result_get_model (result), &n_criteria);
  for (guint i = 0; i < n_criteria; i++)
    if (seral_answers_get_carried_over (seral_result_get_answers (result), i))
      g_array_append_val (remark->criteria, i);
}

static void
remark_not_applicable (GPtrArray      *remarks,
                       SeralCatalogue *catalogue,
                       SeralResult    *result)
{
  guint n = seral_result_get_n_not_applicable (result);
  g_autofree char *count = NULL;
  SeralRemark *remark;

  if (n == 0)
    return;

  count = seral_words_count (catalogue, n);
  remark = seral_remarks_add (remarks, SERAL_REMARK_NOT_APPLICABLE, seral_text (catalogue, "Set aside"),
                       seral_words_capitalise (g_strdup_printf (seral_ntext (catalogue,
                                                     "%s question was set aside as not applicable.",
                                                     "%s questions were set aside as not applicable.", n),
                                        count)));
  collect_state (remark, result, SERAL_ANSWER_NOT_APPLICABLE);
}

static void
remark_publisher (GPtrArray      *remarks,
                  SeralCatalogue *catalogue,
                  SeralModel     *model)
{
  const SeralPrevalence *prevalence = seral_model_get_prevalence (model);
  const SeralTextList *cautions = seral_model_get_cautions (model);

  if (prevalence != NULL && prevalence->text[0] != '\0')
    seral_remarks_add (remarks, SERAL_REMARK_PREVALENCE, seral_text (catalogue, "Where most companies are"),
                g_strdup (prevalence->text));

  seral_remarks_add (remarks, SERAL_REMARK_ORIGIN, seral_text (catalogue, "How the stage is found"),
              seral_words_rule_of_scoring (catalogue, model));

  for (guint i = 0; i < cautions->n_items; i++)
    seral_remarks_add (remarks, SERAL_REMARK_CAUTION,
                cautions->items[i].title != NULL ? cautions->items[i].title
                                                 : seral_text (catalogue, "The publisher’s caution"),
                g_strdup (cautions->items[i].text));
}

/**
 * seral_words_remarks:
 * @catalogue: the language
 * @result: a result
 *
 * Gathers what is worth saying beside a result, each only where there is
 * something to say; those about the company's own answers come first.
 *
 * Returns: (transfer full) (element-type SeralRemark): the remarks
 */
GPtrArray *
seral_words_remarks (SeralCatalogue *catalogue,
                     SeralResult    *result)
{
  GPtrArray *remarks;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  remarks = seral_remarks_new ();
  remark_thin (remarks, catalogue, result);
  remark_evidence (remarks, catalogue, result);
  remark_open (remarks, catalogue, result);
  remark_ahead (remarks, catalogue, result);
  remark_carried_over (remarks, catalogue, result);
  remark_not_applicable (remarks, catalogue, result);
  remark_publisher (remarks, catalogue, seral_result_get_model (result));

  return remarks;
}
