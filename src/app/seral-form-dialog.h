/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SeralFormDialog:
 *
 * A small dialog with a few rows to fill in. What it asks is put in by whoever
 * needs it. Signal "accepted": the user is done; the dialog closes afterwards.
 */
#define SERAL_TYPE_FORM_DIALOG (seral_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SeralFormDialog, seral_form_dialog, SERAL, FORM_DIALOG, AdwWindow)

GtkWidget *seral_form_dialog_new          (GtkWindow       *parent,
                                           const char      *title,
                                           const char      *accept,
                                           const char      *description);
void       seral_form_dialog_add_row      (SeralFormDialog *self,
                                           GtkWidget       *row);
void       seral_form_dialog_set_complete (SeralFormDialog *self,
                                           gboolean         complete);

G_END_DECLS
