/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/seral-fault.h"

G_BEGIN_DECLS

GtkWidget *seral_fault_list_new (SeralFaults *faults);

G_END_DECLS
