/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/seral-step.h"

G_BEGIN_DECLS

/**
 * SeralStepRow:
 *
 * A step in the sidebar: what it is called and how far it is. Property step
 * (nullable).
 */
#define SERAL_TYPE_STEP_ROW (seral_step_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralStepRow, seral_step_row, SERAL, STEP_ROW, GtkWidget)

G_END_DECLS
