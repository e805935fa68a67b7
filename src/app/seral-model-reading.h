/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/seral-model.h"

G_BEGIN_DECLS

/*
 * What a model says of one of its stages, or of none in particular (-1), as
 * sections to be read; NULL where it says nothing.
 */

GtkWidget *seral_model_reading_indicators_new (SeralModel *model,
                                               int         stage);
GtkWidget *seral_model_reading_figures_new    (SeralModel *model,
                                               int         stage);
GtkWidget *seral_model_reading_pitfalls_new   (SeralModel *model,
                                               int         stage);
GtkWidget *seral_model_reading_targets_new    (SeralModel *model);
GtkWidget *seral_model_reading_wheels_new     (SeralModel *model);

G_END_DECLS
