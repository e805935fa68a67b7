/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/seral-catalogue.h"
#include "model/seral-model.h"

G_BEGIN_DECLS

/**
 * SeralStagePage:
 *
 * One stage of a model, to be read: what it looks like, what it brings, what it
 * takes to get there, figures with their sources. Properties model, level.
 */
#define SERAL_TYPE_STAGE_PAGE (seral_stage_page_get_type ())
G_DECLARE_FINAL_TYPE (SeralStagePage, seral_stage_page, SERAL, STAGE_PAGE, AdwBin)

GtkWidget *seral_stage_page_new (SeralModel *model,
                                 int         level);

G_END_DECLS
