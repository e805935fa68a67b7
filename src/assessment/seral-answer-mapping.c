/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "assessment/seral-answer-map-private.h"
#include "assessment/seral-answer-mapping-private.h"
#include "model/seral-version.h"

/*
 * A definition says by `replaces` how answers to an older version move to it.
 * That is read forwards, for older answers, and backwards, for answers that a
 * colleague gave in a newer version than ours. Backwards, what one old question
 * became must have been answered whole, and alike, to answer the old one.
 *
 * Nothing is lost either way: an answer that cannot move keeps its name, or,
 * where that name means another question by now, its name and version.
 */
struct _SeralAnswerMapping
{
  char       *from_version; /* (owned) */
  SeralModel *to;           /* (owned) (nullable): what answers must fit; NULL where nothing is known */
  gboolean    same;         /* both are one version: answers stay as they are */
  gboolean    blind;        /* a definition that would tell how to map is not there */

  /* Backwards alone, from ids to arrays of ids. */
  GHashTable *olds;         /* (owned) (nullable): what a new question came from */
  GHashTable *news;         /* (owned) (nullable): what an old question became */
};

/* An answer on its way. */
typedef struct
{
  const char  *from;
  SeralAnswer *answer; /* (owned) */
  GPtrArray   *to;     /* (element-type utf8) (owned): where it can go */
  char        *kept;   /* (owned) (nullable): the name it is kept under */
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  seral_answer_unref (move->answer);
  g_ptr_array_unref (move->to);
  g_free (move->kept);
  g_free (move);
}

static GPtrArray *
ensure_list (GHashTable *table,
             const char *key)
{
  GPtrArray *list = g_hash_table_lookup (table, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, (gpointer) key, list);
    }

  return list;
}

/* Reads what the newer definition says about each question of the older one. */
static void
turn_round (SeralAnswerMapping *self,
            SeralModel         *newer,
            SeralModel         *older)
{
  guint n;
  const SeralCriterion *criteria = seral_model_get_criteria (older, &n);

  self->olds = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->news = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) became =
        seral_model_map_criterion (newer, seral_model_get_version (older), criteria[i].id);

      for (guint j = 0; j < became->len; j++)
        {
          const char *id = g_ptr_array_index (became, j);

          g_ptr_array_add (ensure_list (self->olds, id), (gpointer) criteria[i].id);
          g_ptr_array_add (ensure_list (self->news, criteria[i].id), (gpointer) id);
        }
    }
}

/*
 * seral_answer_mapping_new:
 * @from: (nullable): the definition the answers were given in, where it is at hand;
 *   needed only where it is the newer one
 * @from_version: its version
 * @to: (nullable): the definition they are to answer; kept as long as the mapping,
 *   and so must be @from
 * @to_version: its version
 *
 * Returns: (transfer full): how answers move
 */
SeralAnswerMapping *
seral_answer_mapping_new (SeralModel *from,
                          const char *from_version,
                          SeralModel *to,
                          const char *to_version)
{
  SeralAnswerMapping *self = g_new0 (SeralAnswerMapping, 1);
  int order = seral_version_compare (from_version, to_version);

  self->from_version = g_strdup (from_version);
  self->same = order == 0;
  self->to = to != NULL ? g_object_ref (to) : NULL;
  self->blind = order != 0 && (to == NULL || (order > 0 && from == NULL));

  if (order > 0 && !self->blind)
    turn_round (self, from, to);

  return self;
}

void
seral_answer_mapping_free (SeralAnswerMapping *self)
{
  g_free (self->from_version);
  g_clear_object (&self->to);
  g_clear_pointer (&self->olds, g_hash_table_unref);
  g_clear_pointer (&self->news, g_hash_table_unref);
  g_free (self);
}

/*
 * seral_answer_mapping_is_blind:
 * @self: a mapping
 *
 * Returns: whether the versions differ and nobody knows how: answers stay as they are
 */
gboolean
seral_answer_mapping_is_blind (SeralAnswerMapping *self)
{
  return self->blind;
}

/*
 * seral_answer_mapping_find:
 * @self: a mapping
 * @criterion: id of a criterion in the version that is left
 *
 * Returns: (transfer container) (element-type utf8): the criteria that follow it,
 *   valid as long as the mapping and @criterion
 */
GPtrArray *
seral_answer_mapping_find (SeralAnswerMapping *self,
                           const char         *criterion)
{
  GPtrArray *found = g_ptr_array_new ();
  GPtrArray *olds;

  if (self->same || self->blind)
    {
      g_ptr_array_add (found, (gpointer) criterion);
      return found;
    }

  if (self->olds == NULL)
    {
      g_ptr_array_unref (found);
      return seral_model_map_criterion (self->to, self->from_version, criterion);
    }

  olds = g_hash_table_lookup (self->olds, criterion);
  for (guint i = 0; olds != NULL && i < olds->len; i++)
    g_ptr_array_add (found, g_ptr_array_index (olds, i));

  return found;
}

/* Whether a criterion can be answered so. */
static gboolean
fits (SeralAnswerMapping *self,
      const char         *criterion,
      const char         *option)
{
  const SeralCriterion *asked = seral_model_find_criterion (self->to, criterion);

  if (asked == NULL)
    return FALSE;
  if (option == NULL)
    return TRUE;
  if (strcmp (option, SERAL_OPTION_NOT_APPLICABLE) == 0)
    return asked->allow_not_applicable;
  if (strcmp (option, SERAL_OPTION_DONT_KNOW) == 0)
    return asked->allow_dont_know;
  if (asked->kind == SERAL_CRITERION_RUBRIC)
    return seral_model_find_stage (self->to, option) != NULL;

  return seral_scale_find_option (asked->scale, option) != NULL;
}

typedef struct
{
  SeralAnswerMapping *mapping;
  GPtrArray          *moves;
} Collecting;

static void
collect_move (const char  *model,
              const char  *criterion,
              SeralAnswer *answer,
              gpointer     user_data)
{
  Collecting *collecting = user_data;
  g_autoptr (GPtrArray) found = seral_answer_mapping_find (collecting->mapping, criterion);
  Move *move = g_new0 (Move, 1);

  move->from = criterion;
  move->answer = seral_answer_ref (answer);
  move->to = g_ptr_array_new ();
  for (guint i = 0; i < found->len; i++)
    if (fits (collecting->mapping, g_ptr_array_index (found, i), seral_answer_get_option (answer)))
      g_ptr_array_add (move->to, g_ptr_array_index (found, i));

  g_ptr_array_add (collecting->moves, move);
}

/* Who goes where: from the id of a criterion to the moves that lead there. */
static GHashTable *
gather_claims (GPtrArray *moves)
{
  GHashTable *claims = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < moves->len; i++)
    {
      Move *move = g_ptr_array_index (moves, i);

      for (guint j = 0; j < move->to->len; j++)
        g_ptr_array_add (ensure_list (claims, g_ptr_array_index (move->to, j)), move);
    }

  return claims;
}

/* Several answers can become one only where they say the same. */
static gboolean
agree (GPtrArray *claimants)
{
  Move *first = g_ptr_array_index (claimants, 0);

  for (guint i = 1; i < claimants->len; i++)
    {
      Move *other = g_ptr_array_index (claimants, i);

      if (g_strcmp0 (seral_answer_get_option (first->answer), seral_answer_get_option (other->answer)) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_whole (SeralAnswerMapping *self,
          const char         *criterion,
          GPtrArray          *claimants)
{
  GPtrArray *needed = self->news != NULL ? g_hash_table_lookup (self->news, criterion) : NULL;

  return needed == NULL || claimants->len >= needed->len;
}

static void
drop_refused (SeralAnswerMapping *self,
              GPtrArray          *moves)
{
  g_autoptr (GHashTable) claims = gather_claims (moves);
  GHashTableIter iter;
  gpointer criterion, claimants;

  g_hash_table_iter_init (&iter, claims);
  while (g_hash_table_iter_next (&iter, &criterion, &claimants))
    {
      if (agree (claimants) && is_whole (self, criterion, claimants))
        continue;

      for (guint i = 0; i < ((GPtrArray *) claimants)->len; i++)
        g_ptr_array_remove (((Move *) g_ptr_array_index ((GPtrArray *) claimants, i))->to, criterion);
    }
}

static gboolean
adds_evidence (SeralAnswer         *answer,
               const SeralEvidence *wanted)
{
  guint n;
  const SeralEvidence *evidence = seral_answer_get_evidence (answer, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (evidence[i].text, wanted->text) == 0 && g_strcmp0 (evidence[i].url, wanted->url) == 0)
      return FALSE;

  return TRUE;
}

/* What two answers that say the same bring along beside their option. */
static SeralAnswer *
unite (SeralAnswer *one,
       SeralAnswer *other)
{
  g_autoptr (GArray) evidence = g_array_new (FALSE, FALSE, sizeof (SeralEvidence));
  const char *note = seral_answer_get_note (one);
  const char *more = seral_answer_get_note (other);
  g_autofree char *notes = NULL;
  g_autoptr (SeralAnswer) with_notes = NULL;
  g_autoptr (SeralAnswer) with_flag = NULL;
  const SeralEvidence *pieces;
  guint n;

  pieces = seral_answer_get_evidence (one, &n);
  g_array_append_vals (evidence, pieces, n);
  pieces = seral_answer_get_evidence (other, &n);
  for (guint i = 0; i < n; i++)
    if (adds_evidence (one, &pieces[i]))
      g_array_append_val (evidence, pieces[i]);

  if (note == NULL || *note == '\0' || g_strcmp0 (note, more) == 0)
    notes = g_strdup (more);
  else if (more == NULL || *more == '\0')
    notes = g_strdup (note);
  else
    notes = g_strconcat (note, "\n", more, NULL);

  with_notes = seral_answer_with_note (one, notes);
  with_flag = seral_answer_with_flagged (with_notes,
                                         seral_answer_get_flagged (one) || seral_answer_get_flagged (other));

  return seral_answer_with_evidence (with_flag, (const SeralEvidence *) (gpointer) evidence->data, evidence->len);
}

static void
put (SeralAnswerMap *map,
     const char     *model,
     const char     *criterion,
     SeralAnswer    *answer)
{
  SeralAnswer *there = seral_answer_map_lookup (map, model, criterion);
  g_autoptr (SeralAnswer) both = there != NULL ? unite (there, answer) : seral_answer_ref (answer);

  seral_answer_map_set (map, model, criterion, both);
}

/* A name under which nothing is asked now. */
static char *
make_kept_name (SeralAnswerMapping *self,
                Move               *move)
{
  if (seral_model_find_criterion (self->to, move->from) == NULL)
    return g_strdup (move->from);

  return g_strdup_printf ("%s@%s", move->from, self->from_version);
}

static void
tell (Move            *move,
      SeralMappedFunc  func,
      gpointer         user_data)
{
  SeralMappedAnswer mapped = { .from = move->from, .kept = move->kept != NULL };

  if (move->to->len == 1 && strcmp (g_ptr_array_index (move->to, 0), move->from) == 0)
    return;

  mapped.to = mapped.kept ? (const char * const *) &move->kept : (const char * const *) move->to->pdata;
  mapped.n_to = mapped.kept ? 1 : move->to->len;
  func (&mapped, user_data);
}

static void
copy_answer (const char  *model,
             const char  *criterion,
             SeralAnswer *answer,
             gpointer     user_data)
{
  seral_answer_map_set (user_data, model, criterion, answer);
}

/*
 * seral_answer_mapping_apply:
 * @self: a mapping
 * @model: id of the model
 * @answers: answers to any models
 * @func: (scope call) (nullable): called for each answer that does not stay where it is
 * @user_data: data for @func
 *
 * Moves the answers to one model to the other version.
 *
 * Returns: (transfer full): the answers to @model, and to no other
 */
SeralAnswerMap *
seral_answer_mapping_apply (SeralAnswerMapping *self,
                            const char         *model,
                            SeralAnswerMap     *answers,
                            SeralMappedFunc     func,
                            gpointer            user_data)
{
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func (move_free);
  SeralAnswerMap *moved = seral_answer_map_new ();
  Collecting collecting = { self, moves };

  if (self->same || self->blind)
    {
      seral_answer_map_foreach (answers, model, copy_answer, moved);
      return moved;
    }

  seral_answer_map_foreach (answers, model, collect_move, &collecting);
  drop_refused (self, moves);

  for (guint i = 0; i < moves->len; i++)
    {
      Move *move = g_ptr_array_index (moves, i);

      for (guint j = 0; j < move->to->len; j++)
        put (moved, model, g_ptr_array_index (move->to, j), move->answer);
      if (move->to->len == 0)
        {
          move->kept = make_kept_name (self, move);
          put (moved, model, move->kept, move->answer);
        }
      if (func != NULL)
        tell (move, func, user_data);
    }

  return moved;
}
