/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-steps.h"

G_BEGIN_DECLS

/**
 * SeralReviewItem:
 *
 * A question that is worth another look, and why. Immutable. Properties:
 * question, reason, flagged.
 */
#define SERAL_TYPE_REVIEW_ITEM (seral_review_item_get_type ())
G_DECLARE_FINAL_TYPE (SeralReviewItem, seral_review_item, SERAL, REVIEW_ITEM, GObject)

SeralReviewItem *seral_review_item_new           (const SeralCriterion *criterion,
                                                  SeralQuestionState    state);
gboolean         seral_review_item_is_needed     (SeralQuestionState    state);
guint            seral_review_item_get_criterion (SeralReviewItem      *self);

G_END_DECLS
