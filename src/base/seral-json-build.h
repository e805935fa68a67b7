/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void seral_json_add_string  (JsonBuilder *builder,
                             const char  *member,
                             const char  *text);
void seral_json_add_number  (JsonBuilder *builder,
                             const char  *member,
                             double       value);
void seral_json_add_integer (JsonBuilder *builder,
                             const char  *member,
                             gint64       value);
void seral_json_add_boolean (JsonBuilder *builder,
                             const char  *member,
                             gboolean     value);

G_END_DECLS
