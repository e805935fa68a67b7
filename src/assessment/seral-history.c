/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-change-private.h"
#include "assessment/seral-history.h"

/* So many changes can be taken back; who did more than that saves. */
#define DEEPEST 1000

/* No state has this number. */
#define NOWHERE G_MAXUINT64

typedef struct
{
  SeralChange *change;   /* (owned) */
  guint64      position; /* where applying it leads */
} Entry;

struct _SeralHistory
{
  GObject          parent_instance;

  SeralAssessment *assessment;     /* (owned) */
  GQueue           undo;           /* (element-type Entry) (owned): the next one first */
  GQueue           redo;           /* (element-type Entry) (owned): likewise */

  guint64          position;       /* number of the state the assessment is in */
  guint64          last_position;  /* the highest that was given */
  guint64          saved_position;
  gboolean         can_merge;      /* whether the next change may become one with the last */

  /* What was notified last. */
  struct
  {
    gboolean       can_undo;
    gboolean       can_redo;
    char          *undo_name; /* (owned) (nullable) */
    char          *redo_name; /* (owned) (nullable) */
    gboolean       modified;
    guint64        position;
  } told;
};

enum
{
  PROP_0,
  PROP_ASSESSMENT,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_MODIFIED,
  PROP_POSITION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralHistory, seral_history, G_TYPE_OBJECT)

static Entry *
entry_new (SeralChange *change,
           guint64      position)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->change = seral_change_ref (change);
  entry->position = position;

  return entry;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  seral_change_unref (entry->change);
  g_free (entry);
}

static const char *
get_name (GQueue *entries)
{
  Entry *entry = g_queue_peek_head (entries);

  return entry != NULL ? seral_change_get_name (entry->change) : NULL;
}

static void
tell_flag (SeralHistory *self,
           guint         prop_id,
           gboolean     *told,
           gboolean      flag)
{
  if (*told == flag)
    return;

  *told = flag;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
tell_name (SeralHistory  *self,
           guint          prop_id,
           char         **told,
           const char    *name)
{
  if (g_strcmp0 (*told, name) == 0)
    return;

  g_free (*told);
  *told = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

/* Notifies of what has become another. */
static void
tell (SeralHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));

  tell_flag (self, PROP_CAN_UNDO, &self->told.can_undo, seral_history_get_can_undo (self));
  tell_flag (self, PROP_CAN_REDO, &self->told.can_redo, seral_history_get_can_redo (self));
  tell_name (self, PROP_UNDO_NAME, &self->told.undo_name, seral_history_get_undo_name (self));
  tell_name (self, PROP_REDO_NAME, &self->told.redo_name, seral_history_get_redo_name (self));
  tell_flag (self, PROP_MODIFIED, &self->told.modified, seral_history_get_modified (self));

  if (self->told.position != self->position)
    {
      self->told.position = self->position;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
    }

  g_object_thaw_notify (G_OBJECT (self));
}

static void
seral_history_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SeralHistory *self = SERAL_HISTORY (object);

  switch (prop_id)
    {
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, seral_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, seral_history_get_can_redo (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, seral_history_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, seral_history_get_redo_name (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, seral_history_get_modified (self));
      break;
    case PROP_POSITION:
      g_value_set_uint64 (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_history_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SeralHistory *self = SERAL_HISTORY (object);

  switch (prop_id)
    {
    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_history_finalize (GObject *object)
{
  SeralHistory *self = SERAL_HISTORY (object);

  g_queue_clear_full (&self->undo, entry_free);
  g_queue_clear_full (&self->redo, entry_free);
  g_free (self->told.undo_name);
  g_free (self->told.redo_name);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (seral_history_parent_class)->finalize (object);
}

static void
seral_history_class_init (SeralHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = seral_history_get_property;
  object_class->set_property = seral_history_set_property;
  object_class->finalize = seral_history_finalize;

  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL, SERAL_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, readable);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);

  /**
   * SeralHistory:position:
   *
   * A number for the state the assessment is in. Each new state has a new one;
   * undo and redo lead back to the number of the state they lead back to. Who
   * keeps drafts writes one when this is another than that of the last.
   */
  properties[PROP_POSITION] =
    g_param_spec_uint64 ("position", NULL, NULL, 0, G_MAXUINT64, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_history_init (SeralHistory *self)
{
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

/**
 * seral_history_new:
 * @assessment: an assessment as it was just read or made
 *
 * Begins the history of an assessment.
 *
 * Returns: (transfer full): the history
 */
SeralHistory *
seral_history_new (SeralAssessment *assessment)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);

  return g_object_new (SERAL_TYPE_HISTORY, "assessment", assessment, NULL);
}

/**
 * seral_history_get_assessment:
 * @self: a history
 *
 * Returns: (transfer none): the assessment
 */
SeralAssessment *
seral_history_get_assessment (SeralHistory *self)
{
  g_return_val_if_fail (SERAL_IS_HISTORY (self), NULL);

  return self->assessment;
}

/* Makes @inverse one with what takes back the change before, if both have one key. */
static gboolean
merge (SeralHistory *self,
       SeralChange  *inverse)
{
  const char *key = seral_change_get_merge_key (inverse);
  Entry *last = g_queue_peek_head (&self->undo);
  SeralChange *both;

  if (!self->can_merge || key == NULL || last == NULL ||
      g_strcmp0 (seral_change_get_merge_key (last->change), key) != 0)
    return FALSE;

  both = seral_change_merge (last->change, inverse);
  if (both == NULL)
    return FALSE;

  seral_change_unref (last->change);
  last->change = both;

  return TRUE;
}

static void
push (SeralHistory *self,
      SeralChange  *inverse)
{
  g_queue_push_head (&self->undo, entry_new (inverse, self->position));

  if (self->undo.length > DEEPEST)
    entry_free (g_queue_pop_tail (&self->undo));
}

/**
 * seral_history_do:
 * @self: a history
 * @change: a change
 * @error: return location for an error of seral_change_apply()
 *
 * Makes a change, and remembers how to take it back. A change that makes no
 * difference is not remembered. One that has the merge key of the change before
 * it becomes one with it, until seral_history_break_merge() or anything else
 * comes between them.
 *
 * Returns: whether it was made; otherwise nothing has changed
 */
gboolean
seral_history_do (SeralHistory  *self,
                  SeralChange   *change,
                  GError       **error)
{
  g_autoptr (SeralChange) inverse = NULL;

  g_return_val_if_fail (SERAL_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (change != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  inverse = seral_change_apply (change, self->assessment, error);
  if (inverse == NULL)
    return FALSE;

  if (seral_change_is_empty (inverse))
    return TRUE;

  if (!merge (self, inverse))
    push (self, inverse);

  g_queue_clear_full (&self->redo, entry_free);
  self->position = ++self->last_position;
  self->can_merge = TRUE;
  tell (self);

  return TRUE;
}

/* Applies the next change of @from, and puts what takes that back on @to. */
static gboolean
step (SeralHistory *self,
      GQueue       *from,
      GQueue       *to)
{
  Entry *entry = g_queue_peek_head (from);
  g_autoptr (SeralChange) inverse = NULL;
  g_autoptr (GError) error = NULL;

  if (entry == NULL)
    return FALSE;

  inverse = seral_change_apply (entry->change, self->assessment, &error);
  if (inverse == NULL)
    {
      g_critical ("The assessment was changed past its history: %s", error->message);
      return FALSE;
    }

  g_queue_push_head (to, entry_new (inverse, self->position));
  self->position = entry->position;
  self->can_merge = FALSE;
  entry_free (g_queue_pop_head (from));
  tell (self);

  return TRUE;
}

/**
 * seral_history_undo:
 * @self: a history
 *
 * Takes back the last change.
 *
 * Returns: whether there was one
 */
gboolean
seral_history_undo (SeralHistory *self)
{
  g_return_val_if_fail (SERAL_IS_HISTORY (self), FALSE);

  return step (self, &self->undo, &self->redo);
}

/**
 * seral_history_redo:
 * @self: a history
 *
 * Makes the change again that was taken back last.
 *
 * Returns: whether there was one
 */
gboolean
seral_history_redo (SeralHistory *self)
{
  g_return_val_if_fail (SERAL_IS_HISTORY (self), FALSE);

  return step (self, &self->redo, &self->undo);
}

/**
 * seral_history_break_merge:
 * @self: a history
 *
 * Makes the next change one of its own whatever its merge key, as when the focus
 * leaves what was typed in.
 */
void
seral_history_break_merge (SeralHistory *self)
{
  g_return_if_fail (SERAL_IS_HISTORY (self));

  self->can_merge = FALSE;
}

/**
 * seral_history_get_can_undo:
 * @self: a history
 *
 * Returns: whether there is anything to take back
 */
gboolean
seral_history_get_can_undo (SeralHistory *self)
{
  g_return_val_if_fail (SERAL_IS_HISTORY (self), FALSE);

  return self->undo.length > 0;
}

/**
 * seral_history_get_can_redo:
 * @self: a history
 *
 * Returns: whether there is anything to make again
 */
gboolean
seral_history_get_can_redo (SeralHistory *self)
{
  g_return_val_if_fail (SERAL_IS_HISTORY (self), FALSE);

  return self->redo.length > 0;
}

/**
 * seral_history_get_undo_name:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): name of what would be taken back
 */
const char *
seral_history_get_undo_name (SeralHistory *self)
{
  g_return_val_if_fail (SERAL_IS_HISTORY (self), NULL);

  return get_name (&self->undo);
}

/**
 * seral_history_get_redo_name:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): name of what would be made again
 */
const char *
seral_history_get_redo_name (SeralHistory *self)
{
  g_return_val_if_fail (SERAL_IS_HISTORY (self), NULL);

  return get_name (&self->redo);
}

/**
 * seral_history_get_modified:
 * @self: a history
 *
 * Returns: whether the assessment is in another state than the one that was saved
 */
gboolean
seral_history_get_modified (SeralHistory *self)
{
  g_return_val_if_fail (SERAL_IS_HISTORY (self), FALSE);

  return self->position != self->saved_position;
}

/**
 * seral_history_get_position:
 * @self: a history
 *
 * Returns: number of the state the assessment is in, see #SeralHistory:position
 */
guint64
seral_history_get_position (SeralHistory *self)
{
  g_return_val_if_fail (SERAL_IS_HISTORY (self), 0);

  return self->position;
}

/**
 * seral_history_mark_saved:
 * @self: a history
 * @position: number of the state that was saved
 *
 * Notes which state is the one in the file. What can be taken back stays.
 */
void
seral_history_mark_saved (SeralHistory *self,
                          guint64       position)
{
  g_return_if_fail (SERAL_IS_HISTORY (self));
  g_return_if_fail (position <= self->last_position);

  self->saved_position = position;
  tell (self);
}

/**
 * seral_history_mark_unsaved:
 * @self: a history
 *
 * Notes that no state is in a file, as with a draft that was recovered.
 */
void
seral_history_mark_unsaved (SeralHistory *self)
{
  g_return_if_fail (SERAL_IS_HISTORY (self));

  self->saved_position = NOWHERE;
  tell (self);
}
