/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralPlanPage:
 *
 * What next: the target, what is planned and what the next stage takes, the
 * roadmap, and the figures that show whether it moves. Property session (construct
 * only). Signal "assess-requested": nothing is answered yet, and the user wants to
 * begin.
 */
#define SERAL_TYPE_PLAN_PAGE (seral_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (SeralPlanPage, seral_plan_page, SERAL, PLAN_PAGE, AdwBin)

GtkWidget *seral_plan_page_new           (SeralSession  *session);

void       seral_plan_page_show_resource (SeralPlanPage *self,
                                          guint          resource);

G_END_DECLS
