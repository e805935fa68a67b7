/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/seral-model.h"

G_BEGIN_DECLS

/*
 * Widgets for texts that are read rather than worked with: headings,
 * paragraphs, lists. What is ours and not the publisher's is marked as ours.
 */

GtkWidget  *seral_reading_heading_new          (const char            *text);
GtkWidget  *seral_reading_paragraph_new        (const char            *text);
GtkWidget  *seral_reading_section_new          (const char            *title,
                                                GtkWidget             *content);
GtkWidget  *seral_reading_optional_section_new (const char            *title,
                                                GtkWidget             *content);
GtkWidget  *seral_reading_item_new             (const char            *icon_name,
                                                const char            *title,
                                                const char            *text,
                                                const SeralProvenance *provenance);
GtkWidget  *seral_reading_list_new             (const char            *icon_name,
                                                const SeralTextList   *list);
GtkWidget  *seral_reading_ours_new             (const SeralProvenance *provenance);
GtkListBox *seral_reading_boxed_list_new       (void);
GtkWidget  *seral_reading_row_new              (const char            *title,
                                                const char            *subtitle,
                                                const SeralProvenance *provenance);

G_END_DECLS
