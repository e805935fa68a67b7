/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "scoring/seral-offers.h"
#include "scoring/seral-scoring.h"

struct _SeralOffers
{
  SeralModel     *model;   /* (owned) */
  GPtrArray      *models;  /* (element-type SeralModel) (owned): where answers come from */
  SeralAnswerMap *answers; /* (owned) */
  GArray         *offers;  /* (element-type SeralOffer) (owned): by criterion, the best first */
};

/* An answered question of some model that asks for a capability. */
typedef struct
{
  SeralModel           *model;
  const SeralCriterion *criterion;
} Source;

static void
offer_clear (gpointer data)
{
  SeralOffer *offer = data;

  seral_answer_unref (offer->given);
}

/* Gathering who can offer something */

static void
index_source (GHashTable           *sources,
              SeralModel           *model,
              const SeralCriterion *criterion)
{
  Source source = { model, criterion };

  for (guint i = 0; i < criterion->capabilities.n; i++)
    {
      const char *capability = criterion->capabilities.ids[i];
      GArray *list = g_hash_table_lookup (sources, capability);

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (Source));
          g_hash_table_insert (sources, (gpointer) capability, list);
        }
      g_array_append_val (list, source);
    }
}

static void
index_model (GHashTable     *sources,
             SeralModel     *model,
             SeralAnswerMap *answers)
{
  guint n;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    {
      SeralAnswer *answer = seral_answer_map_lookup (answers, seral_model_get_id (model), criteria[i].id);

      if (answer != NULL && seral_answer_get_option (answer) != NULL)
        index_source (sources, model, &criteria[i]);
    }
}

/* What an answer is worth; NaN where it has no value. */
static double
get_value (SeralModel           *model,
           const SeralCriterion *criterion,
           const char           *option)
{
  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    {
      const SeralStage *stage = seral_model_find_stage (model, option);

      return stage != NULL ? stage->level : NAN;
    }
  else
    {
      const SeralOption *known = seral_scale_find_option (criterion->scale, option);

      return known != NULL ? known->value : NAN;
    }
}

/* What can be taken */

static gboolean
has_same_options (const SeralScale *a,
                  const SeralScale *b)
{
  if (a == b)
    return TRUE;
  if (a->n_options != b->n_options)
    return FALSE;

  for (guint i = 0; i < a->n_options; i++)
    {
      const SeralOption *same = seral_scale_find_option (b, a->options[i].id);

      if (same == NULL || fabs (same->value - a->options[i].value) > SERAL_SCORING_EPSILON)
        return FALSE;
    }

  return TRUE;
}

/* The one option of a tick list that says yes. */
static const SeralOption *
get_tick (const SeralScale *scale)
{
  const SeralOption *options = scale->options;
  guint yes;

  if (scale->n_options != 2)
    return NULL;

  yes = options[1].value > options[0].value ? 1 : 0;

  return options[yes].value >= 1 && options[1 - yes].value <= 0 ? &options[yes] : NULL;
}

/*
 * The option that an answer comes to here. Where the options are the same it is
 * the same one. A tick list of the same model says again, shorter, what its
 * questions ask: it is ticked where the answer is good enough for the model's gates.
 */
static const char *
find_option (SeralOffers      *self,
             const SeralOffer *offer)
{
  const SeralCriterion *criterion = offer->criterion;
  const SeralOption *option;

  if (criterion->kind != SERAL_CRITERION_GRADED || offer->source->kind != SERAL_CRITERION_GRADED)
    return NULL;

  if (has_same_options (criterion->scale, offer->source->scale))
    {
      option = seral_scale_find_option (criterion->scale, seral_answer_get_option (offer->given));
      return option != NULL ? option->id : NULL;
    }

  option = get_tick (criterion->scale);
  if (option == NULL || offer->model != self->model || !offer->covers ||
      offer->value < seral_model_get_scoring (self->model)->threshold - SERAL_SCORING_EPSILON)
    return NULL;

  return option->id;
}

static guint
count_shared (const SeralCriterion *a,
              const SeralCriterion *b)
{
  guint n = 0;

  for (guint i = 0; i < a->capabilities.n; i++)
    for (guint j = 0; j < b->capabilities.n; j++)
      if (strcmp (a->capabilities.ids[i], b->capabilities.ids[j]) == 0)
        {
          n++;
          break;
        }

  return n;
}

/* Most useful first; of what is equally useful the lower answer, which claims less. */
static int
compare_offers (gconstpointer a,
                gconstpointer b)
{
  const SeralOffer *left = a;
  const SeralOffer *right = b;

  if ((left->option != NULL) != (right->option != NULL))
    return left->option != NULL ? -1 : 1;
  if (left->covers != right->covers)
    return left->covers ? -1 : 1;
  if (left->n_shared != right->n_shared)
    return left->n_shared > right->n_shared ? -1 : 1;
  if (left->option != NULL && (left->value < right->value || left->value > right->value))
    return left->value < right->value ? -1 : 1;

  return 0;
}

static gboolean
is_listed (GArray       *offers,
           const Source *source)
{
  for (guint i = 0; i < offers->len; i++)
    if (g_array_index (offers, SeralOffer, i).source == source->criterion)
      return TRUE;

  return FALSE;
}

static void
add_offer (SeralOffers          *self,
           GArray               *offers,
           const SeralCriterion *criterion,
           const Source         *source)
{
  SeralAnswer *given = seral_answer_map_lookup (self->answers, seral_model_get_id (source->model),
                                                source->criterion->id);
  SeralOffer offer = { .criterion = criterion, .model = source->model, .source = source->criterion };

  offer.value = get_value (source->model, source->criterion, seral_answer_get_option (given));
  if (isnan (offer.value) || source->criterion == criterion || is_listed (offers, source))
    return;

  offer.given = seral_answer_ref (given);
  offer.n_shared = count_shared (criterion, source->criterion);
  offer.covers = offer.n_shared == criterion->capabilities.n;
  offer.option = find_option (self, &offer);
  g_array_append_val (offers, offer);
}

static void
add_offers (SeralOffers          *self,
            GHashTable           *sources,
            const SeralCriterion *criterion)
{
  g_autoptr (GArray) offers = g_array_new (FALSE, FALSE, sizeof (SeralOffer));

  for (guint i = 0; i < criterion->capabilities.n; i++)
    {
      GArray *list = g_hash_table_lookup (sources, criterion->capabilities.ids[i]);

      for (guint j = 0; list != NULL && j < list->len; j++)
        add_offer (self, offers, criterion, &g_array_index (list, Source, j));
    }

  g_array_sort (offers, compare_offers);
  g_array_append_vals (self->offers, offers->data, offers->len);
}

static gboolean
is_open (SeralOffers          *self,
         const SeralCriterion *criterion)
{
  SeralAnswer *answer = seral_answer_map_lookup (self->answers, seral_model_get_id (self->model), criterion->id);

  return answer == NULL || seral_answer_get_option (answer) == NULL;
}

/**
 * seral_offers_new:
 * @model: the model that is being answered
 * @depth: which of its questions are asked
 * @models: (array length=n_models): the models of the document; @model may be one
 * @n_models: how many
 * @answers: the answers of one respondent, or those agreed on
 *
 * Finds what can be offered for the questions of @model that are open: answers
 * to questions that share a capability with them. They are of the same person,
 * since an offer must not put words in somebody's mouth. A question that has an
 * answer is offered nothing.
 *
 * Returns: (transfer full): the offers
 */
SeralOffers *
seral_offers_new (SeralModel         *model,
                  SeralDepth          depth,
                  SeralModel * const *models,
                  guint               n_models,
                  SeralAnswerMap     *answers)
{
  SeralOffers *self;
  const SeralCriterion *criteria;
  g_autoptr (GHashTable) sources = NULL;
  guint n;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (models != NULL || n_models == 0, NULL);
  g_return_val_if_fail (SERAL_IS_ANSWER_MAP (answers), NULL);

  self = g_new0 (SeralOffers, 1);
  self->model = g_object_ref (model);
  self->models = g_ptr_array_new_with_free_func (g_object_unref);
  self->answers = g_object_ref (answers);
  self->offers = g_array_new (FALSE, FALSE, sizeof (SeralOffer));
  g_array_set_clear_func (self->offers, offer_clear);

  sources = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_models; i++)
    {
      g_ptr_array_add (self->models, g_object_ref (models[i]));
      index_model (sources, models[i], answers);
    }

  criteria = seral_model_get_criteria (model, &n);
  for (guint i = 0; i < n; i++)
    if (seral_criterion_in_depth (&criteria[i], depth) && is_open (self, &criteria[i]))
      add_offers (self, sources, &criteria[i]);

  return self;
}

/**
 * seral_offers_free:
 * @self: (transfer full): offers
 *
 * Frees offers.
 */
void
seral_offers_free (SeralOffers *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->offers);
  g_ptr_array_unref (self->models);
  g_object_unref (self->answers);
  g_object_unref (self->model);
  g_free (self);
}

/**
 * seral_offers_get_n:
 * @self: offers
 *
 * Returns: how many there are
 */
guint
seral_offers_get_n (SeralOffers *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->offers->len;
}

/**
 * seral_offers_get:
 * @self: offers
 * @index: which one; they are by question in the definition's order, the most
 *   useful for a question first
 *
 * Returns: (transfer none): the offer
 */
const SeralOffer *
seral_offers_get (SeralOffers *self,
                  guint        index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->offers->len, NULL);

  return &g_array_index (self->offers, SeralOffer, index);
}

/**
 * seral_offers_find:
 * @self: offers
 * @criterion: a question
 *
 * Returns: (transfer container) (element-type SeralOffer): what is offered for it,
 *   the most useful first
 */
GPtrArray *
seral_offers_find (SeralOffers          *self,
                   const SeralCriterion *criterion)
{
  GPtrArray *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  found = g_ptr_array_new ();
  for (guint i = 0; i < self->offers->len; i++)
    if (g_array_index (self->offers, SeralOffer, i).criterion == criterion)
      g_ptr_array_add (found, &g_array_index (self->offers, SeralOffer, i));

  return found;
}

/**
 * seral_offers_list_best:
 * @self: offers
 *
 * Lists what is taken at once: for each question the best offer that can be taken
 * and covers all that the question asks. What covers only a part is for a person
 * to judge.
 *
 * Returns: (transfer container) (element-type SeralOffer): an offer per question
 */
GPtrArray *
seral_offers_list_best (SeralOffers *self)
{
  GPtrArray *best;
  const SeralCriterion *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  best = g_ptr_array_new ();
  for (guint i = 0; i < self->offers->len; i++)
    {
      SeralOffer *offer = &g_array_index (self->offers, SeralOffer, i);

      if (offer->criterion == last)
        continue;

      last = offer->criterion;
      if (offer->option != NULL && offer->covers)
        g_ptr_array_add (best, offer);
    }

  return best;
}

/**
 * seral_offers_take:
 * @self: offers
 * @offer: one that has an option
 * @note: where it comes from, in words
 *
 * Makes the answer that an offer comes to. It says in its note where it comes
 * from, below what stood there, and brings the evidence along.
 *
 * Returns: (transfer full): the answer
 */
SeralAnswer *
seral_offers_take (SeralOffers      *self,
                   const SeralOffer *offer,
                   const char       *note)
{
  SeralAnswer *old;
  const SeralEvidence *evidence;
  const char *old_note;
  guint n = 0, n_old = 0;
  g_autofree char *notes = NULL;
  g_autoptr (SeralAnswer) chosen = NULL;
  g_autoptr (SeralAnswer) noted = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (offer != NULL && offer->option != NULL, NULL);
  g_return_val_if_fail (note != NULL, NULL);

  old = seral_answer_map_lookup (self->answers, seral_model_get_id (self->model), offer->criterion->id);
  old_note = old != NULL ? seral_answer_get_note (old) : NULL;
  if (old != NULL)
    seral_answer_get_evidence (old, &n_old);

  notes = old_note != NULL && *old_note != '\0' ? g_strconcat (old_note, "\n", note, NULL) : g_strdup (note);
  chosen = old != NULL ? seral_answer_with_option (old, offer->option) : seral_answer_new (offer->option);
  noted = seral_answer_with_note (chosen, notes);

  evidence = seral_answer_get_evidence (offer->given, &n);
  if (n == 0 || n_old > 0)
    return g_steal_pointer (&noted);

  return seral_answer_with_evidence (noted, evidence, n);
}

/**
 * seral_offers_new_change:
 * @self: offers
 * @name: a whole translated name
 * @round: id of the round
 * @sheet: (nullable): id of the sheet whose answers @self was made of, or %NULL for
 *   those agreed on
 * @note: (scope call): says in words where an answer comes from
 * @user_data: data for @note
 *
 * Makes one change that takes all of seral_offers_list_best(). It answers open
 * questions alone.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_offers_new_change (SeralOffers    *self,
                         const char     *name,
                         const char     *round,
                         const char     *sheet,
                         SeralOfferNote  note,
                         gpointer        user_data)
{
  g_autoptr (GPtrArray) best = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (round != NULL, NULL);
  g_return_val_if_fail (note != NULL, NULL);

  best = seral_offers_list_best (self);
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_change_unref);
  for (guint i = 0; i < best->len; i++)
    {
      const SeralOffer *offer = g_ptr_array_index (best, i);
      g_autofree char *words = NULL;
      g_autoptr (SeralAnswer) answer = NULL;

      /* Somebody may have answered it since the offers were made. */
      if (!is_open (self, offer->criterion))
        continue;

      words = note (offer, user_data);
      answer = seral_offers_take (self, offer, words);
      g_ptr_array_add (changes, seral_change_new_answer (name, round, sheet, seral_model_get_id (self->model),
                                                         offer->criterion->id, answer, NULL));
    }

  return seral_change_new_group (name, (SeralChange **) changes->pdata, changes->len);
}
