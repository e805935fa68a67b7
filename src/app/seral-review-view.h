/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"
#include "app/seral-steps.h"

G_BEGIN_DECLS

/**
 * SeralReviewView:
 *
 * The last step: the questions that are open, flagged or not known, each leading
 * back to where it is asked. Signals: "previous"; "finished": the user wants to see
 * the result.
 */
#define SERAL_TYPE_REVIEW_VIEW (seral_review_view_get_type ())
G_DECLARE_FINAL_TYPE (SeralReviewView, seral_review_view, SERAL, REVIEW_VIEW, AdwBin)

GtkWidget *seral_review_view_new (SeralSession *session,
                                  SeralSteps   *steps);

G_END_DECLS
