/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-step-private.h"

struct _SeralStep
{
  GObject parent_instance;

  SeralStepKind kind;
  int level;
  char *title;
  char *eyebrow;
  char *description;
  GArray *criteria; /* (element-type guint) (owned) */

  guint n_questions;
  guint n_answered;
  guint n_flagged;
  guint n_carried_over;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_TITLE,
  PROP_EYEBROW,
  PROP_DESCRIPTION,
  PROP_LEVEL,
  PROP_N_QUESTIONS,
  PROP_N_ANSWERED,
  PROP_N_FLAGGED,
  PROP_N_CARRIED_OVER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralStep, seral_step, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (SeralStepKind, seral_step_kind,
                    G_DEFINE_ENUM_VALUE (SERAL_STEP_STAGE, "stage"),
                    G_DEFINE_ENUM_VALUE (SERAL_STEP_ALL_STAGES, "all-stages"),
                    G_DEFINE_ENUM_VALUE (SERAL_STEP_DIMENSION, "dimension"),
                    G_DEFINE_ENUM_VALUE (SERAL_STEP_REVIEW, "review"))

static void
set_count (SeralStep *self,
           guint     *count,
           guint      value,
           guint      property)
{
  if (*count == value)
    return;

  *count = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
seral_step_finalize (GObject *object)
{
  SeralStep *self = SERAL_STEP (object);

  g_free (self->title);
  g_free (self->eyebrow);
  g_free (self->description);
  g_array_unref (self->criteria);

  G_OBJECT_CLASS (seral_step_parent_class)->finalize (object);
}

static void
seral_step_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  SeralStep *self = SERAL_STEP (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_EYEBROW:
      g_value_set_string (value, self->eyebrow);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;
    case PROP_N_QUESTIONS:
      g_value_set_uint (value, self->n_questions);
      break;
    case PROP_N_ANSWERED:
      g_value_set_uint (value, self->n_answered);
      break;
    case PROP_N_FLAGGED:
      g_value_set_uint (value, self->n_flagged);
      break;
    case PROP_N_CARRIED_OVER:
      g_value_set_uint (value, self->n_carried_over);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
string_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
count_property (const char *name)
{
  return g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
seral_step_class_init (SeralStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = seral_step_finalize;
  object_class->get_property = seral_step_get_property;

  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, SERAL_TYPE_STEP_KIND, SERAL_STEP_STAGE,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = string_property ("title");
  properties[PROP_EYEBROW] = string_property ("eyebrow");
  properties[PROP_DESCRIPTION] = string_property ("description");
  properties[PROP_LEVEL] =
    g_param_spec_int ("level", NULL, NULL, G_MININT, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_QUESTIONS] = count_property ("n-questions");
  properties[PROP_N_ANSWERED] = count_property ("n-answered");
  properties[PROP_N_FLAGGED] = count_property ("n-flagged");
  properties[PROP_N_CARRIED_OVER] = count_property ("n-carried-over");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_step_init (SeralStep *self)
{
}

/**
 * seral_step_new:
 * @kind: what holds its questions together
 * @level: the stage's level, for a step that leads to a stage
 * @title: what it is called
 * @eyebrow: a word or two above the title; may be ""
 * @description: what it is about; may be ""
 * @criteria: (transfer full) (element-type guint): the questions, as indices
 *
 * Makes a step in which nothing is answered yet.
 *
 * Returns: (transfer full): the step
 */
SeralStep *
seral_step_new (SeralStepKind  kind,
                int            level,
                const char    *title,
                const char    *eyebrow,
                const char    *description,
                GArray        *criteria)
{
  SeralStep *self = g_object_new (SERAL_TYPE_STEP, NULL);

  self->kind = kind;
  self->level = level;
  self->title = g_strdup (title);
  self->eyebrow = g_strdup (eyebrow);
  self->description = g_strdup (description);
  self->criteria = criteria;
  self->n_questions = criteria->len;

  return self;
}

/**
 * seral_step_set_counts:
 * @self: a step
 * @n_questions: how many questions it speaks of
 * @n_answered: how many of them have an answer
 * @n_flagged: how many of them are to be looked at again
 * @n_carried_over: how many of them have an answer of the last round, not confirmed
 *
 * Brings the counts up to date; those that are others now are notified.
 */
void
seral_step_set_counts (SeralStep *self,
                       guint      n_questions,
                       guint      n_answered,
                       guint      n_flagged,
                       guint      n_carried_over)
{
  g_return_if_fail (SERAL_IS_STEP (self));

  g_object_freeze_notify (G_OBJECT (self));
  set_count (self, &self->n_questions, n_questions, PROP_N_QUESTIONS);
  set_count (self, &self->n_answered, n_answered, PROP_N_ANSWERED);
  set_count (self, &self->n_flagged, n_flagged, PROP_N_FLAGGED);
  set_count (self, &self->n_carried_over, n_carried_over, PROP_N_CARRIED_OVER);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * seral_step_get_kind:
 * @self: a step
 *
 * Returns: what holds its questions together
 */
SeralStepKind
seral_step_get_kind (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), SERAL_STEP_STAGE);

  return self->kind;
}

/**
 * seral_step_get_title:
 * @self: a step
 *
 * Returns: (transfer none): what it is called, such as "Managed Partners"
 */
const char *
seral_step_get_title (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), NULL);

  return self->title;
}

/**
 * seral_step_get_eyebrow:
 * @self: a step
 *
 * Returns: (transfer none): a word or two above the title, such as "Stage 2", or ""
 */
const char *
seral_step_get_eyebrow (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), NULL);

  return self->eyebrow;
}

/**
 * seral_step_get_description:
 * @self: a step
 *
 * Returns: (transfer none): what it is about, or ""
 */
const char *
seral_step_get_description (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), NULL);

  return self->description;
}

/**
 * seral_step_get_level:
 * @self: a step
 *
 * Returns: the level of the stage it leads to, where it is of that kind
 */
int
seral_step_get_level (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), 0);

  return self->level;
}

/**
 * seral_step_get_criteria:
 * @self: a step
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the questions it asks, as indices of
 *   the model's criteria
 */
const guint *
seral_step_get_criteria (SeralStep *self,
                         guint     *n)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->criteria->len;

  return (const guint *) (gpointer) self->criteria->data;
}

/**
 * seral_step_get_n_questions:
 * @self: a step
 *
 * Returns: how many questions it speaks of; the review speaks of all
 */
guint
seral_step_get_n_questions (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), 0);

  return self->n_questions;
}

/**
 * seral_step_get_n_answered:
 * @self: a step
 *
 * Returns: how many of its questions have an answer, "don't know" among them
 */
guint
seral_step_get_n_answered (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), 0);

  return self->n_answered;
}

/**
 * seral_step_get_n_flagged:
 * @self: a step
 *
 * Returns: how many of its questions are to be looked at again
 */
guint
seral_step_get_n_flagged (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), 0);

  return self->n_flagged;
}

/**
 * seral_step_get_n_carried_over:
 * @self: a step
 *
 * Returns: how many of its questions have an answer of the last round that nobody
 *   has confirmed
 */
guint
seral_step_get_n_carried_over (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), 0);

  return self->n_carried_over;
}

/**
 * seral_step_is_complete:
 * @self: a step
 *
 * Returns: whether every question it speaks of has an answer of this round
 */
gboolean
seral_step_is_complete (SeralStep *self)
{
  g_return_val_if_fail (SERAL_IS_STEP (self), FALSE);

  return self->n_questions > 0 && self->n_answered == self->n_questions && self->n_carried_over == 0;
}

/* Puts what is left to do behind what is done; takes both. */
static char *
join (char *progress,
      char *rest)
{
  /* Translators: joins "2 of 3 answered" and "1 to revisit". */
  char *joined = g_strdup_printf (C_("progress", "%s, %s"), progress, rest);

  g_free (progress);
  g_free (rest);

  return joined;
}

/**
 * seral_step_dup_progress:
 * @self: a step
 *
 * Says how far it is.
 *
 * Returns: (transfer full): such as "2 of 3 answered, 1 to confirm, 1 to revisit"
 */
char *
seral_step_dup_progress (SeralStep *self)
{
  char *progress;

  g_return_val_if_fail (SERAL_IS_STEP (self), NULL);

  /* Translators: how many questions of a step have an answer, as in "2 of 3 answered". */
  progress = g_strdup_printf (_("%u of %u answered"), self->n_answered, self->n_questions);
  if (self->n_carried_over > 0)
    /* Translators: how many answers of the last round nobody has said to be still true. */
    progress = join (progress, g_strdup_printf (ngettext ("%u to confirm", "%u to confirm", self->n_carried_over),
                                                self->n_carried_over));
  if (self->n_flagged > 0)
    /* Translators: how many questions carry a flag to come back to them. */
    progress = join (progress, g_strdup_printf (ngettext ("%u to revisit", "%u to revisit", self->n_flagged),
                                                self->n_flagged));

  return progress;
}
