/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/seral-model-loader-private.h"

static const char * const op_words[] = { "<", "<=", "=", "!=", ">=", ">", NULL };

static const SeralCondition *read_condition (SeralModelLoader *self);

/* What a fact is asked of, where it is asked of something. */
static int
read_of (SeralModelLoader *self,
         SeralFact         fact)
{
  switch ((int) fact)
    {
    case SERAL_FACT_CRITERION:
      return seral_model_loader_read_reference (self, SERAL_KIND_CRITERION, "of", SERAL_JSON_REQUIRED);
    case SERAL_FACT_DIMENSION:
      return seral_model_loader_read_reference (self, SERAL_KIND_DIMENSION, "of", SERAL_JSON_REQUIRED);
    case SERAL_FACT_COMPLETENESS:
      return seral_model_loader_read_reference (self, SERAL_KIND_STAGE, "of", SERAL_JSON_REQUIRED);
    case SERAL_FACT_PLAN_AREA:
      return seral_model_loader_read_area (self, "of", SERAL_JSON_REQUIRED);
    case SERAL_FACT_INDICATORS:
      return seral_model_loader_read_kind (self, "of", SERAL_JSON_REQUIRED);
    default:
      return -1;
    }
}

static void
read_comparison (SeralModelLoader *self,
                 SeralCondition   *condition)
{
  int fact = seral_json_reader_get_choice (self->reader, "fact", seral_fact_words, SERAL_JSON_REQUIRED, -1);

  condition->kind = SERAL_CONDITION_COMPARE;
  condition->op = (SeralCompareOp) seral_json_reader_get_choice (self->reader, "op", op_words,
                                                                 SERAL_JSON_REQUIRED, SERAL_COMPARE_EQUAL);
  condition->value = seral_json_reader_get_number (self->reader, "value", SERAL_JSON_REQUIRED,
                                                   -G_MAXDOUBLE, G_MAXDOUBLE, 0.0);

  if (fact >= 0)
    {
      condition->fact = (SeralFact) fact;
      condition->of = read_of (self, condition->fact);
    }
  else
    {
      /* Of what an unknown fact is asked nobody can say. */
      seral_json_reader_get_node (self->reader, "of");
    }
}

static void
read_children (SeralModelLoader   *self,
               SeralCondition     *condition,
               SeralConditionKind  kind,
               const char         *member)
{
  const SeralCondition **children;
  guint n_children;

  condition->kind = kind;

  if (!seral_json_reader_begin_array (self->reader, member, SERAL_JSON_REQUIRED, &n_children))
    return;

  if (n_children == 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, NULL,
                             _("There must be at least one condition."));

  children = seral_arena_new0 (self->model->arena, const SeralCondition *, n_children);
  condition->children = children;
  condition->n_children = n_children;

  for (guint i = 0; i < n_children; i++)
    {
      if (!seral_json_reader_begin_element (self->reader, i))
        continue;

      children[i] = read_condition (self);
      seral_json_reader_end (self->reader);
    }

  seral_json_reader_end (self->reader);
}

static void
read_not (SeralModelLoader *self,
          SeralCondition   *condition)
{
  const SeralCondition **child = seral_arena_new0 (self->model->arena, const SeralCondition *, 1);

  condition->kind = SERAL_CONDITION_NOT;
  condition->children = child;
  condition->n_children = 1;

  if (!seral_json_reader_begin_object (self->reader, "not", SERAL_JSON_REQUIRED))
    return;

  child[0] = read_condition (self);
  seral_json_reader_end (self->reader);
}

/* Reads the condition the reader is in. It calls itself for those inside, which
 * the limit on the depth of JSON bounds. */
static const SeralCondition *
read_condition (SeralModelLoader *self)
{
  static const char * const kinds[] = { "all", "any", "not", "fact" };
  SeralCondition *condition = seral_arena_new0 (self->model->arena, SeralCondition, 1);
  guint n_kinds = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    n_kinds += seral_json_reader_has (self->reader, kinds[i]) ? 1 : 0;

  condition->of = -1;

  if (n_kinds != 1)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, NULL,
                             /* Translators: the words in quotes stay as they are */
                             _("A condition has exactly one of “all”, “any”, “not” and “fact”."));

  if (seral_json_reader_has (self->reader, "all"))
    read_children (self, condition, SERAL_CONDITION_ALL, "all");
  if (seral_json_reader_has (self->reader, "any"))
    read_children (self, condition, SERAL_CONDITION_ANY, "any");
  if (seral_json_reader_has (self->reader, "not"))
    read_not (self, condition);
  if (seral_json_reader_has (self->reader, "fact"))
    read_comparison (self, condition);

  return condition;
}

/**
 * seral_model_loader_read_condition:
 * @self: a loader
 * @member: a member that may hold a condition
 *
 * Returns: (transfer none) (nullable): the condition, in the arena
 */
const SeralCondition *
seral_model_loader_read_condition (SeralModelLoader *self,
                                   const char       *member)
{
  const SeralCondition *condition;

  if (!seral_json_reader_begin_object (self->reader, member, SERAL_JSON_OPTIONAL))
    return NULL;

  condition = read_condition (self);
  seral_json_reader_end (self->reader);

  return condition;
}
