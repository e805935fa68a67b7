/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/seral-fault.h"

G_BEGIN_DECLS

/**
 * SeralFaultDialog:
 *
 * Lists all that is wrong with a file, each fault with its place, so that who
 * wrote it can put it right in one go.
 */
#define SERAL_TYPE_FAULT_DIALOG (seral_fault_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SeralFaultDialog, seral_fault_dialog, SERAL, FAULT_DIALOG, AdwWindow)

GtkWidget *seral_fault_dialog_present (GtkWindow   *parent,
                                       const char  *heading,
                                       SeralFaults *faults);

G_END_DECLS
