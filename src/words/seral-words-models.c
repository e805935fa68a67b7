/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "words/seral-words-models.h"

/* What two models place differently can be a long list: the first tell enough. */
#define MOST_PLACES 12

/**
 * seral_words_publisher:
 * @model: a definition
 *
 * Returns: (transfer none): the short name of a model among others: its publisher
 *   or, where nobody says who that is, its name
 */
const char *
seral_words_publisher (SeralModel *model)
{
  const char *publisher;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  publisher = seral_model_get_publisher (model);

  return publisher != NULL && publisher[0] != '\0' ? publisher : seral_model_get_name (model);
}

/**
 * seral_words_offer:
 * @catalogue: the language
 * @offer: an offer
 *
 * Says what was answered elsewhere.
 *
 * Returns: (transfer full): such as "Answered “Largely” in Partner Program
 *   Maturity Model: …", with the question
 */
char *
seral_words_offer (SeralCatalogue   *catalogue,
                   const SeralOffer *offer)
{
  const char *answer;
  g_autofree char *origin = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (offer != NULL, NULL);

  answer = seral_words_option (catalogue, offer->model, offer->source, seral_answer_get_option (offer->given));
  /* Translators: an answer, the name of a model, and the question there. */
  origin = g_strdup_printf (seral_text (catalogue, "Answered “%s” in %s: %s"), answer,
                            seral_model_get_name (offer->model), offer->source->question);
  if (offer->covers)
    return g_steal_pointer (&origin);

  return g_strdup_printf (seral_text (catalogue, "%s This question asks for more."), origin);
}

/**
 * seral_words_offer_note:
 * @catalogue: the language
 * @offer: an offer that is taken
 *
 * Returns: (transfer full): the note by which an answer says where it comes from
 */
char *
seral_words_offer_note (SeralCatalogue   *catalogue,
                        const SeralOffer *offer)
{
  const char *answer;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (offer != NULL, NULL);

  answer = seral_words_option (catalogue, offer->model, offer->source, seral_answer_get_option (offer->given));

  /* Translators: the name of a model, a question there, and its answer. */
  return g_strdup_printf (seral_text (catalogue, "Taken over from %s, where “%s” was answered “%s”."),
                          seral_model_get_name (offer->model), offer->source->question, answer);
}

/* Why models differ */

static gboolean
has_dimension (SeralModel *model,
               const char *name)
{
  guint n;
  const SeralDimension *dimensions = seral_model_get_dimensions (model, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (dimensions[i].name, name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_asked_elsewhere (SeralModel * const *models,
                    guint               n,
                    SeralModel         *model,
                    const char         *dimension)
{
  for (guint i = 0; i < n; i++)
    if (models[i] != model && has_dimension (models[i], dimension))
      return TRUE;

  return FALSE;
}

/* What a model measures, in its own words and by what it alone looks at. */
static char *
measure_words (SeralCatalogue     *catalogue,
               SeralModel * const *models,
               guint               n_models,
               SeralModel         *model)
{
  guint n;
  const SeralDimension *dimensions = seral_model_get_dimensions (model, &n);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  g_autofree char *list = NULL;
  const char *name = seral_words_publisher (model);
  const char *summary = seral_model_get_summary (model);

  for (guint i = 0; i < n; i++)
    if (dimensions[i].parent < 0 && !is_asked_elsewhere (models, n_models, model, dimensions[i].name))
      g_ptr_array_add (alone, (gpointer) dimensions[i].name);
  g_ptr_array_add (alone, NULL);

  if (alone->len == 1)
    /* Translators: whose model it is, and what it says of itself. */
    return g_strdup_printf (seral_text (catalogue, "%s: %s"), name, summary);

  list = seral_format_list (catalogue, (const char * const *) alone->pdata);

  /* Translators: whose model it is, what it says of itself, and a list of its dimensions. */
  return g_strdup_printf (seral_text (catalogue, "%s: %s It alone looks at these: %s."), name, summary, list);
}

/* The question by which a model asks for a capability and nothing else. */
static const SeralCriterion *
find_asked (SeralModel *model,
            const char *capability)
{
  guint n;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);
  const SeralCriterion *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (criteria[i].kind != SERAL_CRITERION_GRADED)
        continue;
      for (guint j = 0; j < criteria[i].capabilities.n; j++)
        if (strcmp (criteria[i].capabilities.ids[j], capability) == 0 &&
            (found == NULL || criteria[i].capabilities.n < found->capabilities.n))
          found = &criteria[i];
    }

  return found;
}

static char *
place_words (SeralCatalogue       *catalogue,
             SeralModel           *one,
             const SeralCriterion *asked,
             SeralModel           *other,
             const SeralCriterion *elsewhere)
{
  g_autofree char *here = seral_words_stage_short (catalogue, &seral_model_get_stages (one, NULL)[asked->stage]);
  g_autofree char *there =
    seral_words_stage_short (catalogue, &seral_model_get_stages (other, NULL)[elsewhere->stage]);

  /* Translators: a question, then a stage and a publisher, twice. */
  return g_strdup_printf (seral_text (catalogue, "“%s” is asked at %s by %s, and much the same at %s by %s."),
                          asked->question, here, seral_words_publisher (one), there,
                          seral_words_publisher (other));
}

static void
add_places (GPtrArray      *sentences,
            SeralCatalogue *catalogue,
            SeralModel     *one,
            SeralModel     *other)
{
  guint n, n_found = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (one, &n);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n && n_found < MOST_PLACES; i++)
    for (guint j = 0; j < criteria[i].capabilities.n && n_found < MOST_PLACES; j++)
      {
        const char *capability = criteria[i].capabilities.ids[j];
        const SeralCriterion *asked, *elsewhere;

        if (!g_hash_table_add (seen, (gpointer) capability))
          continue;

        asked = find_asked (one, capability);
        elsewhere = find_asked (other, capability);
        if (asked == NULL || elsewhere == NULL ||
            seral_model_get_stages (one, NULL)[asked->stage].level ==
              seral_model_get_stages (other, NULL)[elsewhere->stage].level)
          continue;

        g_ptr_array_add (sentences, place_words (catalogue, one, asked, other, elsewhere));
        n_found++;
      }
}

/**
 * seral_words_models_differ:
 * @catalogue: the language
 * @models: (array length=n): definitions
 * @n: how many
 *
 * Says why models put the same company at different stages: what each of them
 * measures, then what two of them ask at different stages.
 *
 * Returns: (transfer full) (element-type utf8): sentences; empty for a single model
 */
GPtrArray *
seral_words_models_differ (SeralCatalogue     *catalogue,
                           SeralModel * const *models,
                           guint               n)
{
  GPtrArray *sentences;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (models != NULL || n == 0, NULL);

  sentences = g_ptr_array_new_with_free_func (g_free);
  if (n < 2)
    return sentences;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sentences, measure_words (catalogue, models, n, models[i]));
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      add_places (sentences, catalogue, models[i], models[j]);

  return sentences;
}

static char *
range_words (SeralCatalogue *catalogue,
             SeralResult    *result)
{
  SeralModel *model = seral_result_get_model (result);
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (!seral_result_has_stage (result))
    return g_strdup ("");

  least = seral_words_stage_short (catalogue,
                                   seral_model_get_stage_at_level (model, seral_result_get_at_least_level (result)));
  most = seral_words_stage_short (catalogue,
                                  seral_model_get_stage_at_level (model, seral_result_get_at_most_level (result)));

  if (strcmp (least, most) == 0)
    return g_steal_pointer (&least);

  /* Translators: two stages, the least and the most that open answers allow. */
  return g_strdup_printf (seral_text (catalogue, "%s to %s"), least, most);
}

/**
 * seral_words_table_models:
 * @catalogue: the language
 * @results: (array length=n): results of different models
 * @n: how many
 *
 * What the models chart shows: a row per model, each on its own scale.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_models (SeralCatalogue      *catalogue,
                          SeralResult * const *results,
                          guint                n)
{
  const char *columns[7] = { NULL, };
  SeralTable *table;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (results != NULL || n == 0, NULL);

  columns[0] = seral_text (catalogue, "Model");
  columns[1] = seral_text (catalogue, "Stage");
  columns[2] = seral_text (catalogue, "Next stage in place");
  columns[3] = seral_text (catalogue, "At least and at most");
  columns[4] = seral_text (catalogue, "Highest stage");
  columns[5] = seral_text (catalogue, "Answered");
  table = seral_table_new (seral_text (catalogue, "Models"), columns);

  for (guint i = 0; i < n; i++)
    {
      SeralModel *model = seral_result_get_model (results[i]);
      double progress = seral_result_get_progress (results[i]);
      char **cells = g_new0 (char *, 7);

      cells[0] = g_strdup (seral_model_get_name (model));
      cells[1] = seral_words_position (catalogue, results[i]);
      cells[2] = isnan (progress) || !seral_words_is_known (results[i]) ? g_strdup ("")
                                                                        : seral_format_percent (catalogue, progress);
      cells[3] = range_words (catalogue, results[i]);
      cells[4] = seral_words_stage (catalogue,
                                    seral_model_get_stage_at_level (model, seral_model_get_top_level (model)));
      cells[5] = g_strdup_printf (seral_text (catalogue, "%u of %u"), seral_result_get_n_answered (results[i]),
                                  seral_result_get_n_total (results[i]));
      seral_table_take_row (table, cells);
    }

  return table;
}

/**
 * seral_words_segment:
 * @catalogue: the language
 * @value: what is known of a segment of a wheel
 *
 * Returns: (transfer none): in a word, how much of it is in place
 */
const char *
seral_words_segment (SeralCatalogue          *catalogue,
                     const SeralSegmentValue *value)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (isnan (value->value))
    return seral_ptext (catalogue, "wheel", "Not asked");
  if (value->n_answered == 0)
    return seral_ptext (catalogue, "wheel", "Not answered yet");
  if (value->value <= SERAL_SCORING_EPSILON)
    return seral_ptext (catalogue, "wheel", "Not in place");
  if (value->value >= 1 - SERAL_SCORING_EPSILON)
    return seral_ptext (catalogue, "wheel", "In place");

  return seral_ptext (catalogue, "wheel", "Partly in place");
}

static char *
shown_by_words (SeralCatalogue          *catalogue,
                const SeralSegmentValue *value)
{
  if (value->n_asked == 0)
    return g_strdup ("");
  if (value->elsewhere)
    return g_strdup_printf (seral_ntext (catalogue, "%u of %u question of other models",
                                         "%u of %u questions of other models", value->n_asked),
                            value->n_answered, value->n_asked);

  return g_strdup_printf (seral_ntext (catalogue, "%u of %u question", "%u of %u questions", value->n_asked),
                          value->n_answered, value->n_asked);
}

/**
 * seral_words_table_wheel:
 * @catalogue: the language
 * @wheel: a wheel
 * @values: (element-type SeralSegmentValue): what seral_wheel_score() found
 *
 * What the wheel shows: a row per segment.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_wheel (SeralCatalogue   *catalogue,
                         const SeralWheel *wheel,
                         GArray           *values)
{
  const char *columns[5] = { NULL, };
  SeralTable *table;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (wheel != NULL, NULL);
  g_return_val_if_fail (values != NULL, NULL);

  columns[0] = seral_text (catalogue, "Part");
  columns[1] = seral_text (catalogue, "State");
  columns[2] = seral_text (catalogue, "In place");
  columns[3] = seral_text (catalogue, "Answered");
  table = seral_table_new (wheel->name, columns);

  for (guint i = 0; i < values->len; i++)
    {
      const SeralSegmentValue *value = &g_array_index (values, SeralSegmentValue, i);
      char **cells = g_new0 (char *, 5);

      cells[0] = g_strdup (value->segment->name);
      cells[1] = g_strdup (seral_words_segment (catalogue, value));
      cells[2] = value->n_answered > 0 ? seral_format_percent (catalogue, value->value) : g_strdup ("");
      cells[3] = shown_by_words (catalogue, value);
      seral_table_take_row (table, cells);
    }

  return table;
}
