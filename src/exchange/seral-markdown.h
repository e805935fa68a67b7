/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words/seral-table.h"

G_BEGIN_DECLS

void seral_markdown_append_text      (GString    *markdown,
                                      const char *text);
void seral_markdown_append_heading   (GString    *markdown,
                                      guint       depth,
                                      const char *text);
void seral_markdown_append_paragraph (GString    *markdown,
                                      const char *text);
void seral_markdown_append_item      (GString    *markdown,
                                      const char *title,
                                      const char *text);
void seral_markdown_append_table     (GString    *markdown,
                                      SeralTable *table);

G_END_DECLS
