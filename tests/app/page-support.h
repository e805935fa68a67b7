/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/* Looking into pages: widgets by type or text, in the order they are read. */
GtkWidget  *page_find         (GtkWidget    *root,
                               GType         type,
                               guint         nth);
guint       page_count        (GtkWidget    *root,
                               GType         type);
GtkWidget  *page_find_button  (GtkWidget    *root,
                               const char   *label);
GtkWidget  *page_find_label   (GtkWidget    *root,
                               const char   *text);

GtkWidget  *page_present      (GtkWidget    *page,
                               int           width,
                               int           height);
void        page_close        (GtkWidget    *window);
void        page_settle       (void);

void        page_undo         (SeralSession *session);
const char *page_get_option   (SeralSession *session,
                               const char   *criterion);
const char *page_get_note     (SeralSession *session,
                               const char   *criterion);

G_END_DECLS
