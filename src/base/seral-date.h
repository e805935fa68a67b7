/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean seral_date_parse  (const char  *text,
                            GDate       *date);
char    *seral_date_format (const GDate *date);
void     seral_date_today  (GDate       *date);

G_END_DECLS
