/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "assessment/seral-answer-map-private.h"
#include "assessment/seral-merge-private.h"

/* A document that moves to another version of a model. */
typedef struct
{
  SeralMerge         *merge;
  SeralAnswerMapping *mapping;
  const char         *model;
  const char         *version; /* the one that is left */
} Migrating;

typedef struct
{
  SeralMerge     *merge;
  const char     *round;
  const char     *sheet;
  SeralAnswerMap *moved;
} Clearing;

static void
clear_answer (const char  *model,
              const char  *criterion,
              SeralAnswer *answer,
              gpointer     user_data)
{
  Clearing *clearing = user_data;

  if (seral_answer_map_lookup (clearing->moved, model, criterion) == NULL)
    g_ptr_array_add (clearing->merge->changes,
                     seral_change_new_answer (_("Answers"), clearing->round, clearing->sheet,
                                              model, criterion, NULL, NULL));
}

/* Moves the answers of a sheet, or those agreed on. */
static void
move_answers (Migrating      *self,
              SeralRound     *round,
              SeralSheet     *sheet,
              SeralAnswerMap *answers)
{
  SeralMergeWhere where = { self->merge, round, sheet, self->model, self->version };
  const char *round_id = seral_round_get_id (round);
  const char *sheet_id = sheet != NULL ? seral_sheet_get_id (sheet) : NULL;
  g_autoptr (SeralAnswerMap) moved =
    seral_answer_mapping_apply (self->mapping, self->model, answers, seral_merge_tell_mapped, &where);
  Clearing clearing = { self->merge, round_id, sheet_id, moved };

  seral_answer_map_foreach (answers, self->model, clear_answer, &clearing);
  seral_merge_put_answers (self->merge, round_id, sheet_id, answers, moved);
}

static void
move_rounds (Migrating       *self,
             SeralAssessment *assessment)
{
  GListModel *rounds = seral_assessment_get_rounds (assessment);

  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SeralRound) round = g_list_model_get_item (rounds, i);
      GListModel *sheets = seral_round_get_sheets (round);

      for (guint j = 0; j < g_list_model_get_n_items (sheets); j++)
        {
          g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, j);

          move_answers (self, round, sheet, seral_sheet_get_answers (sheet));
        }
      move_answers (self, round, NULL, seral_round_get_agreed (round));
    }
}

/* The questions a plan item is about, by their new names; what has none keeps its own. */
static GStrv
move_criteria (Migrating          *self,
               const char * const *criteria)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();

  for (guint i = 0; criteria != NULL && criteria[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) found = seral_answer_mapping_find (self->mapping, criteria[i]);

      if (found->len == 0)
        g_ptr_array_add (found, (gpointer) criteria[i]);
      for (guint j = 0; j < found->len; j++)
        if (!g_ptr_array_find_with_equal_func (moved, g_ptr_array_index (found, j), g_str_equal, NULL))
          g_ptr_array_add (moved, g_ptr_array_index (found, j));
    }
  g_ptr_array_add (moved, NULL);

  return g_strdupv ((char **) moved->pdata);
}

static void
move_plan (Migrating       *self,
           SeralAssessment *assessment)
{
  GListModel *plan = seral_assessment_get_plan (assessment);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);
      const char * const *criteria = seral_plan_item_get_criteria (item);
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GStrv) moved = NULL;

      if (g_strcmp0 (seral_plan_item_get_model (item), self->model) != 0 || criteria == NULL)
        continue;

      moved = move_criteria (self, criteria);
      if (g_strv_equal ((const char * const *) moved, criteria))
        continue;

      g_value_init (&value, G_TYPE_STRV);
      g_value_set_boxed (&value, moved);
      g_ptr_array_add (self->merge->changes,
                       seral_change_new_plan_item (_("Plan"), seral_plan_item_get_id (item), "criteria", &value));
    }
}

static void
set_version (Migrating  *self,
             SeralModel *model)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, seral_model_get_version (model));
  g_ptr_array_add (self->merge->changes,
                   seral_change_new_model_use (_("Model Version"), self->model, "version", &value));
}

/**
 * seral_merge_new_migration:
 * @assessment: a document
 * @model: another version of a definition that it uses
 * @find: (scope call): finds the definition that is left; asked only where @model is
 *   the older one
 * @user_data: data for @find
 * @error: return location for %SERAL_ASSESSMENT_ERROR_NOT_FOUND if the document does
 *   not use the model, or if nobody knows how to go back
 *
 * Finds out what it takes to move a document to another version of a model: the
 * answers of all rounds, those agreed on, the questions of plan items and the
 * version itself. What has no successor is kept and told. The new definition is
 * not embedded; where it is not a bundled one, group the change with
 * seral_change_new_embed_model().
 *
 * Returns: (transfer full): the migration, or %NULL with @error set
 */
SeralMerge *
seral_merge_new_migration (SeralAssessment   *assessment,
                           SeralModel        *model,
                           SeralModelFinder   find,
                           gpointer           user_data,
                           GError           **error)
{
  g_autoptr (SeralMerge) merge = NULL;
  g_autoptr (SeralAnswerMapping) mapping = NULL;
  SeralModelUse *use;
  const char *version;
  Migrating self;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (find != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  use = seral_assessment_find_model_use (assessment, seral_model_get_id (model));
  if (use == NULL)
    {
      g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND,
                   _("The document does not use the model “%s”."), seral_model_get_id (model));
      return NULL;
    }

  merge = seral_merge_begin ();
  version = seral_model_use_get_version (use);
  mapping = seral_answer_mapping_new (find (seral_model_get_id (model), version, user_data), version,
                                      model, seral_model_get_version (model));
  if (seral_answer_mapping_is_blind (mapping))
    {
      g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND,
                   /* Translators: id and version of a model */
                   _("There is no definition of “%s” %s."), seral_model_get_id (model), version);
      return NULL;
    }

  self = (Migrating) { merge, mapping, seral_model_get_id (model), version };
  if (strcmp (version, seral_model_get_version (model)) != 0)
    {
      move_rounds (&self, assessment);
      move_plan (&self, assessment);
      set_version (&self, model);
    }
  seral_merge_finish (merge, _("Change Model Version"));

  return g_steal_pointer (&merge);
}
