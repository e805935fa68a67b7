/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/seral-session.h"
#include "app/seral-step.h"
#include "scoring/seral-offers.h"

G_BEGIN_DECLS

/**
 * SeralStepView:
 *
 * The questions of one step, one below the other. Signals: "previous" and
 * "next": the user wants to go to the step before or after.
 */
#define SERAL_TYPE_STEP_VIEW (seral_step_view_get_type ())
G_DECLARE_FINAL_TYPE (SeralStepView, seral_step_view, SERAL, STEP_VIEW, GtkWidget)

GtkWidget *seral_step_view_new             (SeralSession  *session,
                                            SeralStep     *step);

void       seral_step_view_set_neighbours  (SeralStepView *self,
                                            SeralStep     *previous,
                                            SeralStep     *next);
void       seral_step_view_show_offers     (SeralStepView *self,
                                            SeralOffers   *offers);
void       seral_step_view_update_question (SeralStepView *self,
                                            guint          criterion);
gboolean   seral_step_view_focus_question  (SeralStepView *self,
                                            guint          criterion);
gboolean   seral_step_view_focus_first     (SeralStepView *self);

G_END_DECLS
