/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-session.h"
#include "exchange/seral-export.h"

G_BEGIN_DECLS

/**
 * SeralExportPlan:
 *
 * The plan of a session, with all models it looks at, in one language. Owns all it
 * needs: what the session shows later does not change it.
 */
typedef struct _SeralExportPlan SeralExportPlan;

SeralExportPlan *seral_export_plan_new   (SeralSession       *session,
                                          SeralCatalogue     *catalogue);
void             seral_export_plan_free  (SeralExportPlan    *self);
GBytes          *seral_export_plan_write (SeralExportPlan    *self,
                                          SeralExportFormat   format,
                                          gboolean            without_notes,
                                          GError            **error);

SeralModel      *seral_export_translate_model (SeralModel     *model,
                                               SeralCatalogue *catalogue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralExportPlan, seral_export_plan_free)

G_END_DECLS
