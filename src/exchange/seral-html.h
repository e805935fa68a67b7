/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-catalogue.h"

G_BEGIN_DECLS

void seral_html_append_text    (GString            *html,
                                const char         *text);
void seral_html_append_element (GString            *html,
                                const char         *tag,
                                const char         *class_name,
                                const char         *text);
void seral_html_append_json    (GString            *html,
                                const char         *id,
                                const char         *json);

void seral_html_begin_page     (GString            *html,
                                SeralCatalogue     *catalogue,
                                const char         *title,
                                const char * const *styles,
                                const char         *script);
void seral_html_end_page       (GString            *html,
                                const char         *script);

G_END_DECLS
