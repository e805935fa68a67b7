/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-review-item.h"

struct _SeralReviewItem
{
  GObject parent_instance;

  guint criterion;
  char *question;
  SeralQuestionState state;
};

enum
{
  PROP_0,
  PROP_QUESTION,
  PROP_REASON,
  PROP_FLAGGED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralReviewItem, seral_review_item, G_TYPE_OBJECT)

static const char *
get_reason (SeralReviewItem *self)
{
  if ((self->state & SERAL_QUESTION_ANSWERED) == 0)
    return _("Open");
  if (self->state & SERAL_QUESTION_NO_REASON)
    return _("Not applicable, without a reason");
  if (self->state & SERAL_QUESTION_DONT_KNOW)
    return _("Don’t know");
  if (self->state & SERAL_QUESTION_CARRIED_OVER)
    return _("From the last round, not confirmed");

  return _("Flagged");
}

static void
seral_review_item_finalize (GObject *object)
{
  SeralReviewItem *self = SERAL_REVIEW_ITEM (object);

  g_free (self->question);

  G_OBJECT_CLASS (seral_review_item_parent_class)->finalize (object);
}

static void
seral_review_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralReviewItem *self = SERAL_REVIEW_ITEM (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      g_value_set_string (value, self->question);
      break;
    case PROP_REASON:
      g_value_set_string (value, get_reason (self));
      break;
    case PROP_FLAGGED:
      g_value_set_boolean (value, (self->state & SERAL_QUESTION_FLAGGED) != 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_review_item_class_init (SeralReviewItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = seral_review_item_finalize;
  object_class->get_property = seral_review_item_get_property;

  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, "", flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, "", flags);
  properties[PROP_FLAGGED] = g_param_spec_boolean ("flagged", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_review_item_init (SeralReviewItem *self)
{
}

/**
 * seral_review_item_new:
 * @criterion: the question
 * @state: the states it is in
 *
 * Makes an item.
 *
 * Returns: (transfer full): the item
 */
SeralReviewItem *
seral_review_item_new (const SeralCriterion *criterion,
                       SeralQuestionState    state)
{
  SeralReviewItem *self;

  g_return_val_if_fail (criterion != NULL, NULL);

  self = g_object_new (SERAL_TYPE_REVIEW_ITEM, NULL);
  self->criterion = criterion->index;
  self->question = g_strdup (criterion->question);
  self->state = state;

  return self;
}

/**
 * seral_review_item_is_needed:
 * @state: the states a question is in
 *
 * Returns: whether it is worth another look: open, flagged, not known, left out
 *   without a reason, or carried over and not confirmed
 */
gboolean
seral_review_item_is_needed (SeralQuestionState state)
{
  return state != SERAL_QUESTION_ANSWERED;
}

/**
 * seral_review_item_get_criterion:
 * @self: an item
 *
 * Returns: index of the criterion
 */
guint
seral_review_item_get_criterion (SeralReviewItem *self)
{
  g_return_val_if_fail (SERAL_IS_REVIEW_ITEM (self), 0);

  return self->criterion;
}
