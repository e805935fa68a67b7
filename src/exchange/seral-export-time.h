/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GDateTime *seral_export_get_time (void);
void       seral_export_get_day  (GDate *day);

G_END_DECLS
