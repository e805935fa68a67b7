/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void  seral_about_present    (GtkWindow *parent);
char *seral_about_debug_info (void);

G_END_DECLS
