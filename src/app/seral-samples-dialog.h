/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SeralSamplesDialog:
 *
 * Lists the companies made up to look around; the chosen one opens as an
 * untitled copy.
 */
#define SERAL_TYPE_SAMPLES_DIALOG (seral_samples_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SeralSamplesDialog, seral_samples_dialog, SERAL, SAMPLES_DIALOG, AdwWindow)

GtkWidget *seral_samples_dialog_present (GtkWindow *parent);

G_END_DECLS
