/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/seral-session.h"
#include "app/seral-step.h"

G_BEGIN_DECLS

/**
 * SeralCarriedBox:
 *
 * Says how many answers of a step come from the last round and are not confirmed,
 * and confirms all of them at once; not there where there are none.
 */
#define SERAL_TYPE_CARRIED_BOX (seral_carried_box_get_type ())
G_DECLARE_FINAL_TYPE (SeralCarriedBox, seral_carried_box, SERAL, CARRIED_BOX, GtkWidget)

void     seral_carried_box_set_step (SeralCarriedBox *self,
                                     SeralSession    *session,
                                     SeralStep       *step);
gboolean seral_carried_box_confirm  (SeralCarriedBox *self);

G_END_DECLS
