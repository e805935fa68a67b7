/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/seral-model-loader-private.h"

/* What only shows in the whole. A fault that follows from another one is not
 * reported: it would send its reader to the wrong place. */

/**
 * seral_model_loader_check_segments:
 * @self: a loader, in a wheel
 * @wheel: the wheel
 *
 * Checks that no two segments of a wheel share an id.
 */
void
seral_model_loader_check_segments (SeralModelLoader *self,
                                   const SeralWheel *wheel)
{
  g_autofree const char **ids = g_new0 (const char *, wheel->n_segments);
  g_autofree char *list = seral_json_reader_dup_pointer_to (self->reader, "segments");
  g_autoptr (SeralIdIndex) index = NULL;

  if (seral_model_loader_has_list (self, "segments") && wheel->n_segments == 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "segments",
                             _("A wheel must have at least one segment."));

  for (guint i = 0; i < wheel->n_segments; i++)
    {
      const char *id = wheel->segments[i].id;

      ids[i] = id != NULL && *id != '\0' ? id : NULL;
    }

  index = seral_id_index_new (ids, wheel->n_segments);

  for (guint i = 0; i < wheel->n_segments; i++)
    {
      int first = ids[i] != NULL ? seral_id_index_find (index, ids[i]) : (int) i;
      g_autofree char *pointer = NULL;

      if ((guint) first == i)
        continue;

      pointer = g_strdup_printf ("%s/%u/id", list, i);
      seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer,
                        _("“%s” is already the id of %s/%d."), ids[i], list, first);
    }
}

/**
 * seral_model_loader_check_stages:
 * @self: a loader that has read everything
 *
 * Checks that the base stage's level is 0 or 1 and that each further one is one
 * more than the level before.
 */
void
seral_model_loader_check_stages (SeralModelLoader *self)
{
  SeralModel *model = self->model;

  if (model->n_stages > 0 && model->stages[0].id != NULL && model->stages[0].level > 1)
    seral_faults_add (self->faults, SERAL_FAULT_ERROR, "/stages/0/level",
                      _("The level of the first stage must be 0 or 1."));

  for (guint i = 1; i < model->n_stages; i++)
    {
      const SeralStage *before = &model->stages[i - 1];
      const SeralStage *stage = &model->stages[i];
      g_autofree char *pointer = NULL;

      if (before->id == NULL || stage->id == NULL || before->level < 0 || stage->level < 0)
        continue;
      if (stage->level == before->level + 1)
        continue;

      pointer = g_strdup_printf ("/stages/%u/level", i);
      seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer,
                        _("This level must be %d, one more than the level of the stage before."),
                        before->level + 1);
    }
}

static int
get_parent (SeralModel *model,
            int         dimension)
{
  /* The record of what was no object is zeroed, which looks like a parent. */
  return model->dimensions[dimension].id != NULL ? model->dimensions[dimension].parent : -1;
}

static void
fault_circle (SeralModelLoader *self,
              int               member)
{
  g_autofree char *pointer = NULL;
  int first = member;

  for (int i = get_parent (self->model, member); i != member; i = get_parent (self->model, i))
    first = MIN (first, i);

  pointer = g_strdup_printf ("/dimensions/%d/parent", first);
  seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer,
                    _("The parents go in a circle: this dimension is above itself."));
}

/**
 * seral_model_loader_check_parents:
 * @self: a loader that has read everything
 *
 * Checks that no dimension is its own ancestor, in O(n) however deep the tree is.
 * A circle is reported once, at the first of its dimensions.
 */
void
seral_model_loader_check_parents (SeralModelLoader *self)
{
  SeralModel *model = self->model;
  /* From which dimension the way up first came past here, counted from 1. */
  g_autofree guint *passed = g_new0 (guint, model->n_dimensions);

  for (guint i = 0; i < model->n_dimensions; i++)
    {
      int at = (int) i;

      while (at >= 0 && passed[at] == 0)
        {
          passed[at] = i + 1;
          at = get_parent (model, at);
        }

      if (at >= 0 && passed[at] == i + 1)
        fault_circle (self, at);
    }
}

/* Which stages criteria speak for; FALSE where that cannot be told because some
 * criterion's own stage is at fault. */
static gboolean
find_asked (SeralModel *model,
            gboolean   *asked)
{
  for (guint i = 0; i < model->n_criteria; i++)
    {
      const SeralCriterion *criterion = &model->criteria[i];

      if (criterion->id == NULL || (criterion->kind == SERAL_CRITERION_GRADED && criterion->stage <= 0))
        return FALSE;

      if (criterion->kind == SERAL_CRITERION_GRADED)
        asked[criterion->stage] = TRUE;

      for (guint k = 1; k < model->n_stages && criterion->kind == SERAL_CRITERION_RUBRIC; k++)
        asked[k] = TRUE;
    }

  return TRUE;
}

/**
 * seral_model_loader_check_gates:
 * @self: a loader that has read everything
 *
 * Checks that every stage above the base and up to the highest one asked has a
 * criterion, so that there is something to hold its gate. Stages above that
 * cannot be reached, which seral_model_loader_check_highest() warns of.
 */
void
seral_model_loader_check_gates (SeralModelLoader *self)
{
  SeralModel *model = self->model;
  g_autofree gboolean *asked = g_new0 (gboolean, model->n_stages);
  guint highest = 0;

  if (!find_asked (model, asked))
    return;

  for (guint i = 0; i < model->n_stages; i++)
    highest = asked[i] ? i : highest;

  for (guint i = 1; i < highest; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/stages/%u", i);

      if (!asked[i])
        seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer,
                          _("No criterion asks for this stage, so nothing could tell whether it is reached."));
    }
}

/**
 * seral_model_loader_check_dimensions:
 * @self: a loader that has read everything
 *
 * Warns of dimensions in which nothing is asked.
 */
void
seral_model_loader_check_dimensions (SeralModelLoader *self)
{
  SeralModel *model = self->model;

  for (guint i = 0; i < model->n_dimensions; i++)
    {
      const SeralDimension *dimension = &model->dimensions[i];
      g_autofree char *pointer = NULL;

      if (dimension->children.n > 0 || dimension->criteria.n > 0)
        continue;

      pointer = g_strdup_printf ("/dimensions/%u", i);
      seral_faults_add (self->faults, SERAL_FAULT_WARNING, pointer, _("No criterion belongs to this dimension."));
    }
}

/**
 * seral_model_loader_check_highest:
 * @self: a loader that has read everything and found it without error
 *
 * Warns where the best possible answers do not lead to the top stage.
 */
void
seral_model_loader_check_highest (SeralModelLoader *self)
{
  SeralModel *model = self->model;
  int highest = seral_model_reach_highest (model);
  g_autofree char *pointer = NULL;

  if (highest >= seral_model_get_top_level (model))
    return;

  pointer = g_strdup_printf ("/stages/%d", highest + 1 - seral_model_get_base_level (model));
  seral_faults_add (self->faults, SERAL_FAULT_WARNING, pointer,
                    _("This stage cannot be reached, not even with the best answer to every question."));
}
