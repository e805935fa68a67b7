/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Links that somebody else may have written into a document: they are shown whole,
 * asked about, and opened only where that is a web page or a mail address.
 */
char *seral_link_dup_obstacle (const char *link);
void  seral_link_open         (GtkWindow  *parent,
                               const char *link);

G_END_DECLS
