/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/seral-model.h"

G_BEGIN_DECLS

/**
 * SeralModelPage:
 *
 * One model, to be read: its summary and source, its stages one by one, how a
 * stage is found, what its publisher cautions. Property model.
 */
#define SERAL_TYPE_MODEL_PAGE (seral_model_page_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelPage, seral_model_page, SERAL, MODEL_PAGE, AdwBin)

GtkWidget *seral_model_page_new        (SeralModel     *model);
void       seral_model_page_show_stage (SeralModelPage *self,
                                        int             level);

G_END_DECLS
