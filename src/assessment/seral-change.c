/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment-private.h"
#include "assessment/seral-change-private.h"

struct _SeralChange
{
  char      *name;       /* (owned) */
  char      *merge_key;  /* (owned) (nullable) */
  GPtrArray *operations; /* (element-type SeralOperation) (owned): done one after the other */
};

G_DEFINE_BOXED_TYPE (SeralChange, seral_change, seral_change_ref, seral_change_unref)

static void
change_clear (gpointer data)
{
  SeralChange *self = data;

  g_free (self->name);
  g_free (self->merge_key);
  g_ptr_array_unref (self->operations);
}

static SeralChange *
change_new (const char *name,
            const char *merge_key)
{
  SeralChange *self = g_atomic_rc_box_new0 (SeralChange);

  self->name = g_strdup (name);
  self->merge_key = g_strdup (merge_key);
  self->operations = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_operation_unref);

  return self;
}

static void
add_operations (SeralChange *self,
                SeralChange *from)
{
  for (guint i = 0; i < from->operations->len; i++)
    g_ptr_array_add (self->operations, seral_operation_ref (g_ptr_array_index (from->operations, i)));
}

/*
 * seral_change_new_take:
 * @name: a whole translated name
 * @merge_key: (nullable): changes of one key become one
 * @operation: (transfer full): what is done
 *
 * Returns: (transfer full): a change of one operation
 */
SeralChange *
seral_change_new_take (const char     *name,
                       const char     *merge_key,
                       SeralOperation *operation)
{
  SeralChange *self = change_new (name, merge_key);

  g_ptr_array_add (self->operations, operation);

  return self;
}

/*
 * seral_change_is_empty:
 * @self: a change
 *
 * Returns: whether it does nothing, as the inverse of one that made no difference
 */
gboolean
seral_change_is_empty (SeralChange *self)
{
  return self->operations->len == 0;
}

static gboolean
is_setting (SeralChange *self)
{
  for (guint i = 0; i < self->operations->len; i++)
    if (!seral_operation_is_setting (g_ptr_array_index (self->operations, i)))
      return FALSE;

  return TRUE;
}

static gboolean
sets_the_same (SeralChange    *self,
               SeralOperation *operation)
{
  for (guint i = 0; i < self->operations->len; i++)
    if (seral_operation_same_target (g_ptr_array_index (self->operations, i), operation))
      return TRUE;

  return FALSE;
}

/*
 * seral_change_merge:
 * @older: what takes back a change
 * @newer: what takes back the change after it
 *
 * Makes what takes back both. That is only possible where each says what things
 * are to be, as typing does; then the older one says what they were at first.
 *
 * Returns: (transfer full) (nullable): what takes back both, or %NULL if they are
 *   of another kind
 */
SeralChange *
seral_change_merge (SeralChange *older,
                    SeralChange *newer)
{
  SeralChange *both;

  if (!is_setting (older) || !is_setting (newer))
    return NULL;

  both = change_new (older->name, older->merge_key);
  add_operations (both, older);

  for (guint i = 0; i < newer->operations->len; i++)
    {
      SeralOperation *operation = g_ptr_array_index (newer->operations, i);

      if (!sets_the_same (both, operation))
        g_ptr_array_add (both->operations, seral_operation_ref (operation));
    }

  return both;
}

/**
 * seral_change_ref:
 * @self: a change
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
SeralChange *
seral_change_ref (SeralChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * seral_change_unref:
 * @self: (transfer full): a change
 *
 * Gives a reference back; the last one frees the change.
 */
void
seral_change_unref (SeralChange *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, change_clear);
}

/**
 * seral_change_get_name:
 * @self: a change
 *
 * Returns: (transfer none): its whole translated name, such as "Answer"
 */
const char *
seral_change_get_name (SeralChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * seral_change_get_merge_key:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the key by which changes that follow each
 *   other become one in a #SeralHistory
 */
const char *
seral_change_get_merge_key (SeralChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->merge_key;
}

static gboolean
apply_operations (SeralChange      *self,
                  SeralAssessment  *assessment,
                  GPtrArray        *inverses,
                  GError          **error)
{
  for (guint i = 0; i < self->operations->len; i++)
    {
      SeralOperation *inverse;

      if (!seral_operation_apply (g_ptr_array_index (self->operations, i), assessment, &inverse, error))
        return FALSE;

      if (inverse != NULL)
        g_ptr_array_add (inverses, inverse);
    }

  return TRUE;
}

/* Takes back what was done of a change before it failed. */
static void
take_back (SeralAssessment *assessment,
           GPtrArray       *inverses)
{
  for (guint i = inverses->len; i > 0; i--)
    {
      g_autoptr (SeralOperation) ignored = NULL;

      if (!seral_operation_apply (g_ptr_array_index (inverses, i - 1), assessment, &ignored, NULL))
        g_assert_not_reached ();
    }
}

/**
 * seral_change_apply:
 * @self: a change
 * @assessment: what is changed
 * @error: return location for %SERAL_ASSESSMENT_ERROR_NOT_FOUND,
 *   %SERAL_ASSESSMENT_ERROR_EXISTS or %SERAL_ASSESSMENT_ERROR_INVALID
 *
 * Makes a change, whole or not at all. It must not be called from a handler of a
 * signal that another change on the same assessment emits.
 *
 * Returns: (transfer full): what takes it back, by the same name and key, or %NULL
 *   with @error set and nothing changed
 */
SeralChange *
seral_change_apply (SeralChange      *self,
                    SeralAssessment  *assessment,
                    GError          **error)
{
  g_autoptr (GPtrArray) inverses = NULL;
  g_autoptr (SeralChange) inverse = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!seral_assessment_begin_change (assessment))
    {
      g_critical ("A change was made from a handler of another one's signals");
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                           _("Another change is being made."));
      return NULL;
    }

  inverses = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_operation_unref);

  if (!apply_operations (self, assessment, inverses, error))
    {
      take_back (assessment, inverses);
      seral_assessment_end_change (assessment, FALSE);
      return NULL;
    }

  inverse = change_new (self->name, self->merge_key);
  for (guint i = inverses->len; i > 0; i--)
    g_ptr_array_add (inverse->operations, seral_operation_ref (g_ptr_array_index (inverses, i - 1)));

  seral_assessment_end_change (assessment, inverses->len > 0);

  return g_steal_pointer (&inverse);
}

/**
 * seral_change_new_group:
 * @name: a whole translated name
 * @changes: (array length=n_changes): changes, made in this order
 * @n_changes: how many there are
 *
 * Makes several changes one, which is made whole or not at all and taken back at
 * once.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_group (const char   *name,
                        SeralChange **changes,
                        guint         n_changes)
{
  return seral_change_new_merging_group (name, NULL, changes, n_changes);
}

/**
 * seral_change_new_merging_group:
 * @name: a whole translated name
 * @merge_key: (nullable): for what is moved step by step, see seral_history_do()
 * @changes: (array length=n_changes): changes, made in this order; with a key, they
 *   set things and do nothing else
 * @n_changes: how many there are
 *
 * Makes several changes one, which becomes one with the change before it that has
 * the same key.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_change_new_merging_group (const char   *name,
                                const char   *merge_key,
                                SeralChange **changes,
                                guint         n_changes)
{
  SeralChange *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (changes != NULL || n_changes == 0, NULL);

  self = change_new (name, merge_key);
  for (guint i = 0; i < n_changes; i++)
    add_operations (self, changes[i]);

  return self;
}
