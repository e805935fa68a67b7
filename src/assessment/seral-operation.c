/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "assessment/seral-answer-map-private.h"
#include "assessment/seral-answer-private.h"
#include "assessment/seral-embedded-models-private.h"
#include "assessment/seral-log-entry-private.h"
#include "assessment/seral-operation-private.h"
#include "assessment/seral-resource-map-private.h"

/* The assessment, a round, a sheet. */
#define DEEPEST 3

typedef enum
{
  OPERATION_SET,
  OPERATION_ANSWER,
  OPERATION_INSERT,
  OPERATION_REMOVE,
  OPERATION_MOVE,
  OPERATION_LOG,
  OPERATION_RESOURCE,
  OPERATION_EMBED,
  N_OPERATIONS,
} OperationKind;

struct _SeralOperation
{
  OperationKind  kind;
  char         **path;     /* (owned) */
  const char    *property; /* (interned): of the part that the path leads to */

  char          *id;       /* (owned) (nullable): of a part or a model */
  char          *key;      /* (owned) (nullable): criterion, resource or version */
  GValue         value;    /* what is set, or SeralAnswer, SeralPart, SeralLogEntry, JsonNode */
  int            position; /* in a list; -1 is its end */
  gboolean       restores; /* what was there before, which needs no check */
};

/* What an operation touches: the part its path leads to, last, and those on the way. */
typedef struct
{
  SeralPart *parts[DEEPEST]; /* (unowned) */
  guint      n_parts;
  guint      prop_id;
} Target;

typedef gboolean (*ApplyFunc) (SeralOperation  *self,
                               Target          *target,
                               SeralOperation **inverse,
                               GError         **error);

static void
operation_clear (gpointer data)
{
  SeralOperation *self = data;

  g_strfreev (self->path);
  g_free (self->id);
  g_free (self->key);
  if (G_IS_VALUE (&self->value))
    g_value_unset (&self->value);
}

static SeralOperation *
operation_new (OperationKind       kind,
               const char * const *path,
               const char         *property,
               const char         *id,
               const char         *key)
{
  SeralOperation *self = g_atomic_rc_box_new0 (SeralOperation);

  self->kind = kind;
  self->path = g_strdupv ((char **) path);
  self->property = g_intern_string (property);
  self->id = g_strdup (id);
  self->key = g_strdup (key);
  self->position = -1;

  return self;
}

static void
hold_boxed (SeralOperation *self,
            GType           type,
            gconstpointer   boxed)
{
  g_value_init (&self->value, type);
  g_value_set_boxed (&self->value, boxed);
}

SeralOperation *
seral_operation_new_set (const char * const *path,
                         const char         *property,
                         const GValue       *value)
{
  SeralOperation *self = operation_new (OPERATION_SET, path, property, NULL, NULL);

  g_value_init (&self->value, G_VALUE_TYPE (value));
  g_value_copy (value, &self->value);

  return self;
}

SeralOperation *
seral_operation_new_answer (const char * const *path,
                            const char         *property,
                            const char         *model,
                            const char         *criterion,
                            SeralAnswer        *answer)
{
  SeralOperation *self = operation_new (OPERATION_ANSWER, path, property, model, criterion);

  hold_boxed (self, SERAL_TYPE_ANSWER, answer);

  return self;
}

/* @part is what is inserted a copy of: nobody may change it any more. */
SeralOperation *
seral_operation_new_insert (const char * const *path,
                            const char         *property,
                            SeralPart          *part,
                            int                 position)
{
  SeralOperation *self = operation_new (OPERATION_INSERT, path, property, NULL, NULL);

  g_value_init (&self->value, SERAL_TYPE_PART);
  g_value_set_object (&self->value, part);
  self->position = position;

  return self;
}

SeralOperation *
seral_operation_new_remove (const char * const *path,
                            const char         *property,
                            const char         *id)
{
  return operation_new (OPERATION_REMOVE, path, property, id, NULL);
}

SeralOperation *
seral_operation_new_move (const char * const *path,
                          const char         *property,
                          const char         *id,
                          guint               position)
{
  SeralOperation *self = operation_new (OPERATION_MOVE, path, property, id, NULL);

  self->position = (int) MIN (position, G_MAXINT);

  return self;
}

/* Adds @entry where @position is -1; else puts it there, or removes what is there. */
SeralOperation *
seral_operation_new_log (const char * const *path,
                         const char         *property,
                         int                 position,
                         SeralLogEntry      *entry)
{
  SeralOperation *self = operation_new (OPERATION_LOG, path, property, NULL, NULL);

  hold_boxed (self, SERAL_TYPE_LOG_ENTRY, entry);
  self->position = position;

  return self;
}

SeralOperation *
seral_operation_new_resource (const char *property,
                              const char *model,
                              const char *resource,
                              gboolean    ticked)
{
  static const char * const path[] = { NULL };
  SeralOperation *self = operation_new (OPERATION_RESOURCE, path, property, model, resource);

  g_value_init (&self->value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&self->value, ticked);

  return self;
}

SeralOperation *
seral_operation_new_embed (const char *property,
                           const char *id,
                           const char *version,
                           JsonNode   *model)
{
  static const char * const path[] = { NULL };
  SeralOperation *self = operation_new (OPERATION_EMBED, path, property, id, version);

  /* A boxed node would be copied with every value. */
  g_value_init (&self->value, G_TYPE_PTR_ARRAY);
  if (model != NULL)
    {
      g_autoptr (GPtrArray) holder = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

      g_ptr_array_add (holder, json_node_ref (model));
      g_value_set_boxed (&self->value, holder);
    }

  return self;
}

SeralOperation *
seral_operation_ref (SeralOperation *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
seral_operation_unref (SeralOperation *self)
{
  g_atomic_rc_box_release_full (self, operation_clear);
}

/* Finding what is touched */

static gboolean
set_error_not_found (const char  *what,
                     GError     **error)
{
  g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND,
               /* Translators: %s is the id of a round, a plan item or the like */
               _("There is no “%s” in the assessment."), what);
  return FALSE;
}

static SeralPart *
last_part (Target *target)
{
  return target->parts[target->n_parts - 1];
}

static GListModel *
get_list (SeralPart  *part,
          const char *property)
{
  guint prop_id = seral_part_class_find (SERAL_PART_GET_CLASS (part), property);

  g_assert (prop_id != 0);

  return seral_part_get_object (part, prop_id);
}

static gboolean
find_target (SeralOperation   *self,
             SeralAssessment  *assessment,
             Target           *target,
             GError          **error)
{
  target->parts[0] = SERAL_PART (assessment);
  target->n_parts = 1;

  for (guint i = 0; self->path[i] != NULL; i += 2)
    {
      GListModel *list = get_list (last_part (target), self->path[i]);
      SeralPart *part = seral_part_list_find (list, self->path[i + 1], NULL);

      if (part == NULL)
        return set_error_not_found (self->path[i + 1], error);

      g_assert (target->n_parts < DEEPEST);
      target->parts[target->n_parts++] = part;
    }

  target->prop_id = seral_part_class_find (SERAL_PART_GET_CLASS (last_part (target)), self->property);
  g_assert (target->prop_id != 0);

  return TRUE;
}

static GListStore *
get_target_store (Target *target)
{
  return G_LIST_STORE (seral_part_get_object (last_part (target), target->prop_id));
}

/* Applying */

/* Sets a member, and makes the operation that sets it back if that made a difference. */
static void
set_member (SeralOperation  *self,
            Target          *target,
            const GValue    *value,
            SeralOperation **inverse)
{
  SeralPart *part = last_part (target);
  g_autoptr (SeralOperation) back =
    seral_operation_new_set ((const char * const *) self->path, self->property,
                             seral_part_peek (part, target->prop_id));

  if (seral_part_set (part, target->prop_id, value))
    *inverse = g_steal_pointer (&back);
}

/* As set_member(), for a value that is taken. */
static void
set_member_boxed (SeralOperation  *self,
                  Target          *target,
                  GType            type,
                  gpointer         boxed,
                  SeralOperation **inverse)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, type);
  g_value_take_boxed (&value, boxed);

  set_member (self, target, &value, inverse);
}

static gboolean
apply_set (SeralOperation  *self,
           Target          *target,
           SeralOperation **inverse,
           GError         **error)
{
  const SeralMember *member =
    seral_part_class_get_member (SERAL_PART_GET_CLASS (last_part (target)), target->prop_id);

  if (!self->restores && !member->kind->check (member, &self->value, error))
    return FALSE;

  set_member (self, target, &self->value, inverse);

  return TRUE;
}

static gboolean
check_answer (SeralOperation  *self,
              SeralAnswer     *answer,
              GError         **error)
{
  return seral_check_name (self->id, error) &&
         seral_check_name (self->key, error) &&
         (answer == NULL || seral_answer_check (answer, error));
}

static gboolean
apply_answer (SeralOperation  *self,
              Target          *target,
              SeralOperation **inverse,
              GError         **error)
{
  SeralAnswerMap *map = seral_part_get_object (last_part (target), target->prop_id);
  SeralAnswer *answer = g_value_get_boxed (&self->value);
  g_autoptr (SeralOperation) back = NULL;

  if (!self->restores && !check_answer (self, answer, error))
    return FALSE;

  back = seral_operation_new_answer ((const char * const *) self->path, self->property,
                                     self->id, self->key,
                                     seral_answer_map_lookup (map, self->id, self->key));

  if (!seral_answer_map_set (map, self->id, self->key, answer))
    return TRUE;

  for (guint i = target->n_parts; i > 0; i--)
    seral_part_answer_changed (target->parts[i - 1], self->id, self->key);

  *inverse = g_steal_pointer (&back);
  return TRUE;
}

/* Whether @part may come to @list. */
static gboolean
check_insert (SeralPart   *part,
              GListModel  *list,
              GError     **error)
{
  if (g_list_model_get_n_items (list) >= SERAL_ASSESSMENT_MAX_PARTS)
    {
      g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                   _("There can be %u of these, not more."), SERAL_ASSESSMENT_MAX_PARTS);
      return FALSE;
    }

  return seral_part_check (part, error);
}

static gboolean
apply_insert (SeralOperation  *self,
              Target          *target,
              SeralOperation **inverse,
              GError         **error)
{
  GListStore *store = get_target_store (target);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));
  SeralPart *part = g_value_get_object (&self->value);
  const char *id = seral_part_get_id (part);
  g_autoptr (SeralPart) copy = NULL;

  if (!self->restores && !check_insert (part, G_LIST_MODEL (store), error))
    return FALSE;

  if (seral_part_list_find (G_LIST_MODEL (store), id, NULL) != NULL)
    {
      g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_EXISTS,
                   /* Translators: %s is the id of a round, a plan item or the like */
                   _("There is a “%s” in the assessment already."), id);
      return FALSE;
    }

  copy = seral_part_copy (part);
  g_list_store_insert (store, self->position < 0 ? n_items : MIN ((guint) self->position, n_items), copy);

  *inverse = seral_operation_new_remove ((const char * const *) self->path, self->property, id);
  return TRUE;
}

static gboolean
apply_remove (SeralOperation  *self,
              Target          *target,
              SeralOperation **inverse,
              GError         **error)
{
  GListStore *store = get_target_store (target);
  guint position;
  SeralPart *part = seral_part_list_find (G_LIST_MODEL (store), self->id, &position);

  if (part == NULL)
    return set_error_not_found (self->id, error);

  *inverse = seral_operation_new_insert ((const char * const *) self->path, self->property,
                                         part, (int) position);
  g_list_store_remove (store, position);

  return TRUE;
}

/* Moves an item in one step, so that a view sees one change. */
static void
move_item (GListStore *store,
           guint       from,
           guint       to)
{
  guint first = MIN (from, to);
  guint n_items = MAX (from, to) - first + 1;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gpointer moved;

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (store), first + i));

  moved = g_ptr_array_steal_index (items, from - first);
  g_ptr_array_insert (items, (int) (to - first), moved);

  g_list_store_splice (store, first, n_items, items->pdata, n_items);
}

static gboolean
apply_move (SeralOperation  *self,
            Target          *target,
            SeralOperation **inverse,
            GError         **error)
{
  GListStore *store = get_target_store (target);
  guint from, to;

  if (seral_part_list_find (G_LIST_MODEL (store), self->id, &from) == NULL)
    return set_error_not_found (self->id, error);

  to = MIN ((guint) self->position, g_list_model_get_n_items (G_LIST_MODEL (store)) - 1);
  if (from == to)
    return TRUE;

  move_item (store, from, to);
  *inverse = seral_operation_new_move ((const char * const *) self->path, self->property,
                                       self->id, from);
  return TRUE;
}

static gboolean
apply_log (SeralOperation  *self,
           Target          *target,
           SeralOperation **inverse,
           GError         **error)
{
  GPtrArray *log = seral_part_get_boxed (last_part (target), target->prop_id);
  SeralLogEntry *entry = g_value_get_boxed (&self->value);

  if (entry != NULL && !seral_log_entry_check (entry, error))
    return FALSE;

  if (self->position >= (int) log->len)
    {
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND,
                           _("The log has no such entry."));
      return FALSE;
    }

  set_member_boxed (self, target, G_TYPE_PTR_ARRAY,
                    self->position < 0 ? seral_log_insert (log, entry)
                                       : seral_log_replace (log, (guint) self->position, entry),
                    inverse);
  return TRUE;
}

static gboolean
apply_resource (SeralOperation  *self,
                Target          *target,
                SeralOperation **inverse,
                GError         **error)
{
  SeralResourceMap *map = seral_part_get_boxed (last_part (target), target->prop_id);

  if (!seral_check_name (self->id, error) || !seral_check_text (self->key, error))
    return FALSE;

  set_member_boxed (self, target, SERAL_TYPE_RESOURCE_MAP,
                    seral_resource_map_with (map, self->id, self->key, g_value_get_boolean (&self->value)),
                    inverse);
  return TRUE;
}

static gboolean
apply_embed (SeralOperation  *self,
             Target          *target,
             SeralOperation **inverse,
             GError         **error)
{
  GPtrArray *models = seral_part_get_boxed (last_part (target), target->prop_id);
  GPtrArray *holder = g_value_get_boxed (&self->value);
  JsonNode *model = holder != NULL ? g_ptr_array_index (holder, 0) : NULL;

  set_member_boxed (self, target, G_TYPE_PTR_ARRAY,
                    seral_embedded_models_with (models, self->id, self->key, model),
                    inverse);
  return TRUE;
}

/*
 * seral_operation_apply:
 * @self: an operation
 * @assessment: what it is done to
 * @inverse: (out) (transfer full) (nullable): what takes it back, or %NULL if it
 *   made no difference
 * @error: return location for an error of %SERAL_ASSESSMENT_ERROR
 *
 * Does an operation, and lets observers know.
 *
 * Returns: whether it was done; otherwise nothing has changed
 */
gboolean
seral_operation_apply (SeralOperation   *self,
                       SeralAssessment  *assessment,
                       SeralOperation  **inverse,
                       GError          **error)
{
  static const ApplyFunc apply[N_OPERATIONS] = {
    [OPERATION_SET] = apply_set,
    [OPERATION_ANSWER] = apply_answer,
    [OPERATION_INSERT] = apply_insert,
    [OPERATION_REMOVE] = apply_remove,
    [OPERATION_MOVE] = apply_move,
    [OPERATION_LOG] = apply_log,
    [OPERATION_RESOURCE] = apply_resource,
    [OPERATION_EMBED] = apply_embed,
  };
  Target target;

  *inverse = NULL;

  if (!find_target (self, assessment, &target, error) ||
      !apply[self->kind] (self, &target, inverse, error))
    return FALSE;

  if (*inverse != NULL)
    (*inverse)->restores = TRUE;

  return TRUE;
}

/*
 * seral_operation_is_setting:
 * @self: an operation
 *
 * Returns: whether it says what a thing is to be, whatever it was: then the last
 *   of several on the same thing says it all
 */
gboolean
seral_operation_is_setting (SeralOperation *self)
{
  return self->kind == OPERATION_SET || self->kind == OPERATION_ANSWER;
}

/*
 * seral_operation_same_target:
 * @a: an operation
 * @b: another
 *
 * Returns: whether both set the same thing
 */
gboolean
seral_operation_same_target (SeralOperation *a,
                             SeralOperation *b)
{
  return a->kind == b->kind &&
         a->property == b->property &&
         g_strcmp0 (a->id, b->id) == 0 &&
         g_strcmp0 (a->key, b->key) == 0 &&
         g_strv_equal ((const char * const *) a->path, (const char * const *) b->path);
}
