/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "assessment/seral-answer-map-private.h"
#include "assessment/seral-merge-private.h"
#include "assessment/seral-part-private.h"

/* The two documents, and how the answers to each model they share move. */
typedef struct
{
  SeralMerge         *merge;
  SeralAssessment    *assessment;
  SeralAssessment    *other;
  const char * const *sheets;    /* (nullable): ids of those that are wanted */
  GHashTable         *mappings;  /* (element-type utf8 SeralAnswerMapping): by model */
  GHashTable         *left;      /* (element-type utf8 guint): answers to models that are not used */
} Merging;

/* The report */

static void
entry_free (gpointer data)
{
  SeralMergeEntry *entry = data;

  g_free (entry->round);
  g_free (entry->round_title);
  g_free (entry->sheet);
  g_free (entry->respondent);
  g_free (entry->model);
  g_free (entry->version);
  g_free (entry->criterion);
  g_strfreev (entry->to);
  g_free (entry->organisation);
  g_free (entry);
}

SeralMerge *
seral_merge_begin (void)
{
  SeralMerge *self = g_new0 (SeralMerge, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_change_unref);

  return self;
}

/* Makes the changes that were gathered one, called @name. */
void
seral_merge_finish (SeralMerge *self,
                    const char *name)
{
  self->change = seral_change_new_group (name, (SeralChange **) self->changes->pdata, self->changes->len);
}

SeralMergeEntry *
seral_merge_add (SeralMerge     *self,
                 SeralMergeKind  kind,
                 SeralRound     *round,
                 SeralSheet     *sheet)
{
  SeralMergeEntry *entry = g_new0 (SeralMergeEntry, 1);

  entry->kind = kind;
  entry->round = round != NULL ? g_strdup (seral_round_get_id (round)) : NULL;
  entry->round_title = g_strdup (round != NULL ? seral_round_get_title (round) : "");
  entry->sheet = sheet != NULL ? g_strdup (seral_sheet_get_id (sheet)) : NULL;
  entry->respondent = g_strdup (sheet != NULL ? seral_sheet_get_respondent_name (sheet) : "");
  entry->to = g_new0 (char *, 1);
  g_ptr_array_add (self->entries, entry);

  return entry;
}

static void
set_model (SeralMergeEntry *entry,
           const char      *model,
           const char      *version)
{
  entry->model = g_strdup (model);
  entry->version = g_strdup (version);
}

/* A #SeralMappedFunc. */
void
seral_merge_tell_mapped (const SeralMappedAnswer *mapped,
                         gpointer                 data)
{
  const SeralMergeWhere *where = data;
  SeralMergeEntry *entry = seral_merge_add (where->merge, mapped->kept ? SERAL_MERGE_KEPT : SERAL_MERGE_MAPPED,
                                            where->round, where->sheet);

  set_model (entry, where->model, where->version);
  entry->criterion = g_strdup (mapped->from);
  entry->n = 1;

  g_free (entry->to);
  entry->to = g_new0 (char *, mapped->n_to + 1);
  for (guint i = 0; i < mapped->n_to; i++)
    entry->to[i] = g_strdup (mapped->to[i]);
}

/* Answers that come into a sheet */

typedef struct
{
  SeralMerge     *merge;
  const char     *round;
  const char     *sheet;
  SeralAnswerMap *old;
  guint           n;
} Putting;

static void
put_answer (const char  *model,
            const char  *criterion,
            SeralAnswer *answer,
            gpointer     user_data)
{
  Putting *putting = user_data;

  if (seral_answer_equal (seral_answer_map_lookup (putting->old, model, criterion), answer))
    return;

  g_ptr_array_add (putting->merge->changes,
                   seral_change_new_answer (_("Answers"), putting->round, putting->sheet,
                                            model, criterion, answer, NULL));
  putting->n++;
}

/* Makes changes for those of @answers that are not in @old, and counts them. */
guint
seral_merge_put_answers (SeralMerge     *self,
                         const char     *round,
                         const char     *sheet,
                         SeralAnswerMap *old,
                         SeralAnswerMap *answers)
{
  Putting putting = { self, round, sheet, old, 0 };

  seral_answer_map_foreach (answers, NULL, put_answer, &putting);

  return putting.n;
}

static void
copy_answer (const char  *model,
             const char  *criterion,
             SeralAnswer *answer,
             gpointer     user_data)
{
  seral_answer_map_set (user_data, model, criterion, answer);
}

static void
count_left (const char  *model,
            const char  *criterion,
            SeralAnswer *answer,
            gpointer     user_data)
{
  Merging *self = user_data;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->left, model));

  if (!g_hash_table_contains (self->mappings, model))
    g_hash_table_insert (self->left, g_strdup (model), GUINT_TO_POINTER (n + 1));
}

/* The answers of a sheet to the models of our document, as our versions ask. */
static SeralAnswerMap *
translate (Merging    *self,
           SeralRound *round,
           SeralSheet *sheet)
{
  GListModel *uses = seral_assessment_get_models (self->other);
  SeralAnswerMap *all = seral_answer_map_new ();

  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      const char *model = seral_model_use_get_model (use);
      SeralMergeWhere where = { self->merge, round, sheet, model, seral_model_use_get_version (use) };
      SeralAnswerMapping *mapping = g_hash_table_lookup (self->mappings, model);
      g_autoptr (SeralAnswerMap) moved = NULL;

      if (mapping == NULL)
        continue;

      moved = seral_answer_mapping_apply (mapping, model, seral_sheet_get_answers (sheet),
                                          seral_merge_tell_mapped, &where);
      seral_answer_map_foreach (moved, NULL, copy_answer, all);
    }

  return all;
}

static void
add_sheet (Merging        *self,
           SeralRound     *round,
           SeralSheet     *sheet,
           SeralAnswerMap *answers)
{
  g_autoptr (SeralSheet) copy = SERAL_SHEET (seral_part_copy (SERAL_PART (sheet)));
  guint n = seral_answer_map_get_n (answers, NULL);

  if (n == 0)
    {
      seral_merge_add (self->merge, SERAL_MERGE_SHEET_LEFT, round, sheet);
      return;
    }

  seral_answer_map_assign (seral_sheet_get_answers (copy), answers);
  g_ptr_array_add (self->merge->changes,
                   seral_change_new_add_sheet (_("Add Respondent"), seral_round_get_id (round), copy, -1));
  seral_merge_add (self->merge, SERAL_MERGE_ADDED, round, sheet)->n = n;
}

/* What somebody is called is taken over where they say it. */
static gboolean
update_text (Merging    *self,
             SeralRound *round,
             SeralSheet *sheet,
             const char *property,
             const char *old,
             const char *now)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (*now == '\0' || strcmp (old, now) == 0)
    return FALSE;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, now);
  g_ptr_array_add (self->merge->changes,
                   seral_change_new_sheet (_("Respondent"), seral_round_get_id (round),
                                           seral_sheet_get_id (sheet), property, &value));
  return TRUE;
}

/*
 * What the other sheet says wins; what it does not say stays. A colleague's copy
 * holds our own sheets too, as they were when it was made: an answer that is
 * missing there may have been given here since.
 */
static void
update_sheet (Merging        *self,
              SeralRound     *round,
              SeralSheet     *old,
              SeralSheet     *sheet,
              SeralAnswerMap *answers)
{
  guint n = seral_merge_put_answers (self->merge, seral_round_get_id (round), seral_sheet_get_id (old),
                                     seral_sheet_get_answers (old), answers);
  gboolean renamed = update_text (self, round, old, "respondent-name",
                                  seral_sheet_get_respondent_name (old), seral_sheet_get_respondent_name (sheet));
  gboolean moved = update_text (self, round, old, "respondent-role",
                                seral_sheet_get_respondent_role (old), seral_sheet_get_respondent_role (sheet));

  seral_merge_add (self->merge, n > 0 || renamed || moved ? SERAL_MERGE_UPDATED : SERAL_MERGE_UNCHANGED,
                   round, sheet)->n = n;
}

static gboolean
is_wanted (Merging    *self,
           SeralSheet *sheet)
{
  return self->sheets == NULL || g_strv_contains (self->sheets, seral_sheet_get_id (sheet));
}

static void
merge_sheets (Merging    *self,
              SeralRound *round,
              SeralRound *from)
{
  GListModel *sheets = seral_round_get_sheets (from);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      SeralSheet *old = seral_round_find_sheet (round, seral_sheet_get_id (sheet));
      g_autoptr (SeralAnswerMap) answers = NULL;

      if (!is_wanted (self, sheet))
        continue;

      answers = translate (self, round, sheet);
      seral_answer_map_foreach (seral_sheet_get_answers (sheet), NULL, count_left, self);
      if (old != NULL)
        update_sheet (self, round, old, sheet, answers);
      else
        add_sheet (self, round, sheet, answers);
    }
}

/* A round of a document that has none: where and when it was, before its sheets come. */
static SeralRound *
add_round (Merging    *self,
           SeralRound *from)
{
  SeralRound *round = g_object_new (SERAL_TYPE_ROUND,
                                    "id", seral_round_get_id (from),
                                    "title", seral_round_get_title (from),
                                    "date", seral_round_get_date (from),
                                    "scope", seral_round_get_scope (from),
                                    "consolidation", seral_round_get_consolidation (from),
                                    NULL);

  g_ptr_array_add (self->merge->changes, seral_change_new_add_round (_("Add Round"), round, -1));

  return round;
}

/*
 * Rounds are the same by their id. What a colleague began anew goes into our
 * latest round; but one of their earlier rounds is of another day, and mixing it
 * in would be wrong.
 */
static void
merge_rounds (Merging *self)
{
  GListModel *rounds = seral_assessment_get_rounds (self->other);
  guint n = g_list_model_get_n_items (rounds);
  SeralRound *latest = seral_assessment_get_latest_round (self->assessment);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SeralRound) from = g_list_model_get_item (rounds, i);
      SeralRound *same = seral_assessment_find_round (self->assessment, seral_round_get_id (from));
      g_autoptr (SeralRound) added = NULL;

      if (same == NULL && latest == NULL)
        same = added = add_round (self, from);
      else if (same == NULL && i + 1 == n)
        same = latest;

      if (same != NULL)
        merge_sheets (self, same, from);
      else if (g_list_model_get_n_items (seral_round_get_sheets (from)) > 0)
        seral_merge_add (self->merge, SERAL_MERGE_ROUND_LEFT, from, NULL);
    }
}

static void
tell_left (Merging *self)
{
  g_autoptr (GList) models = g_list_sort (g_hash_table_get_keys (self->left), (GCompareFunc) strcmp);

  for (GList *l = models; l != NULL; l = l->next)
    {
      SeralMergeEntry *entry = seral_merge_add (self->merge, SERAL_MERGE_MODEL_LEFT, NULL, NULL);

      set_model (entry, l->data, NULL);
      entry->n = GPOINTER_TO_UINT (g_hash_table_lookup (self->left, l->data));
    }
}

/* How answers to each model that both use move; FALSE if there is none. */
static gboolean
prepare_mappings (Merging           *self,
                  SeralModelFinder   find,
                  gpointer           user_data,
                  GError           **error)
{
  GListModel *uses = seral_assessment_get_models (self->other);

  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      const char *model = seral_model_use_get_model (use);
      const char *from = seral_model_use_get_version (use);
      SeralModelUse *ours = seral_assessment_find_model_use (self->assessment, model);
      const char *to = ours != NULL ? seral_model_use_get_version (ours) : NULL;
      SeralAnswerMapping *mapping;

      if (ours == NULL)
        continue;

      mapping = seral_answer_mapping_new (find (model, from, user_data), from, find (model, to, user_data), to);
      g_hash_table_insert (self->mappings, g_strdup (model), mapping);
      if (seral_answer_mapping_is_blind (mapping))
        set_model (seral_merge_add (self->merge, SERAL_MERGE_BLIND, NULL, NULL), model, from);
    }

  if (g_hash_table_size (self->mappings) > 0)
    return TRUE;

  g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND,
                       _("The two documents have no model in common."));
  return FALSE;
}

static void
tell_organisation (Merging *self)
{
  const char *ours = seral_assessment_get_organisation_name (self->assessment);
  const char *theirs = seral_assessment_get_organisation_name (self->other);

  if (*ours != '\0' && *theirs != '\0' && strcmp (ours, theirs) != 0)
    seral_merge_add (self->merge, SERAL_MERGE_OTHER_ORGANISATION, NULL, NULL)->organisation = g_strdup (theirs);
}

/**
 * seral_merge_new:
 * @assessment: a document
 * @other: another one, such as a colleague's copy of it; is not changed
 * @sheets: (array zero-terminated=1) (nullable): ids of the sheets of @other to
 *   bring in, or %NULL for all
 * @find: (scope call): finds definitions; only asked for versions that differ to
 *   say how, where one is not found its answers come in as they are
 * @user_data: data for @find
 * @error: return location for %SERAL_ASSESSMENT_ERROR_NOT_FOUND if the two have no
 *   model in common
 *
 * Finds out what it takes to bring the answers of @other to the same models in:
 * a sheet whose id is there is updated, another is appended to the round of the
 * same id, or else, if it is of the latest round, to the latest. Answers of
 * another version of a definition are mapped by what that says of older ones.
 * What was agreed, planned and logged in @other stays there. Nothing is done
 * until seral_merge_get_change() is applied, and doing it twice is doing it once.
 *
 * Returns: (transfer full): the merge, or %NULL with @error set
 */
SeralMerge *
seral_merge_new (SeralAssessment     *assessment,
                 SeralAssessment     *other,
                 const char * const  *sheets,
                 SeralModelFinder     find,
                 gpointer             user_data,
                 GError             **error)
{
  g_autoptr (SeralMerge) merge = NULL;
  g_autoptr (GHashTable) mappings = NULL;
  g_autoptr (GHashTable) left = NULL;
  Merging self;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (other), NULL);
  g_return_val_if_fail (find != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  merge = seral_merge_begin ();
  mappings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) seral_answer_mapping_free);
  left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self = (Merging) { merge, assessment, other, sheets, mappings, left };

  tell_organisation (&self);
  if (!prepare_mappings (&self, find, user_data, error))
    return NULL;

  merge_rounds (&self);
  tell_left (&self);
  seral_merge_finish (merge, _("Bring In Answers"));

  return g_steal_pointer (&merge);
}

/**
 * seral_merge_free:
 * @self: (transfer full): a merge
 *
 * Frees a merge; its change lives on where it was taken a reference of.
 */
void
seral_merge_free (SeralMerge *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->changes);
  g_clear_pointer (&self->change, seral_change_unref);
  g_free (self);
}

/**
 * seral_merge_get_change:
 * @self: a merge
 *
 * Returns: (transfer none): the one change that does it all
 */
SeralChange *
seral_merge_get_change (SeralMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->change;
}

/**
 * seral_merge_is_empty:
 * @self: a merge
 *
 * Returns: whether there is nothing to do
 */
gboolean
seral_merge_is_empty (SeralMerge *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->changes->len == 0;
}

/**
 * seral_merge_get_n_entries:
 * @self: a merge
 *
 * Returns: how many lines its report has
 */
guint
seral_merge_get_n_entries (SeralMerge *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * seral_merge_get_entry:
 * @self: a merge
 * @index: which line of its report
 *
 * Returns: (transfer none): the line
 */
const SeralMergeEntry *
seral_merge_get_entry (SeralMerge *self,
                       guint       index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, index);
}

/**
 * seral_merge_count:
 * @self: a merge
 * @kind: a kind of line
 *
 * Returns: how many lines of that kind its report has
 */
guint
seral_merge_count (SeralMerge     *self,
                   SeralMergeKind  kind)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->entries->len; i++)
    n += ((SeralMergeEntry *) g_ptr_array_index (self->entries, i))->kind == kind;

  return n;
}
