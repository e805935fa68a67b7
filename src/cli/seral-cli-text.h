/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint seral_cli_get_width        (const char *text);
void  seral_cli_append_item      (GString    *text,
                                  guint       indent,
                                  const char *label,
                                  guint       label_width,
                                  const char *paragraph);
void  seral_cli_append_paragraph (GString    *text,
                                  guint       indent,
                                  const char *paragraph);
void  seral_cli_append_line      (GString    *text,
                                  guint       indent,
                                  const char *line);
void  seral_cli_append_heading   (GString    *text,
                                  const char *heading);

G_END_DECLS
