/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralAssessPage:
 *
 * The wizard: the steps in a sidebar, the questions of one step, and the chart
 * that moves along. Property session (construct only). Follows the session's
 * "question-requested"; grabbing the focus puts it on the first open question of
 * the step. Signal "result-requested": the user wants to see the result.
 */
#define SERAL_TYPE_ASSESS_PAGE (seral_assess_page_get_type ())
G_DECLARE_FINAL_TYPE (SeralAssessPage, seral_assess_page, SERAL, ASSESS_PAGE, AdwBin)

GtkWidget *seral_assess_page_new (SeralSession *session);

G_END_DECLS
