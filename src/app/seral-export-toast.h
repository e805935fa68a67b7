/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *seral_export_toast_new (GtkWidget *widget,
                                  GFile     *file);

G_END_DECLS
