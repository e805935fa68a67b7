/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/* No list of questions in a result is longer; what is left over is counted. */
#define SERAL_QUESTION_ROWS_MAX 12

GtkWidget *seral_question_row_new      (SeralSession *session,
                                        guint         criterion,
                                        const char   *subtitle);
void       seral_question_row_add_try  (GtkWidget    *row,
                                        SeralSession *session,
                                        guint         criterion,
                                        const char   *option);
GtkWidget *seral_question_row_new_among (SeralSession  *session,
                                        const char    *title,
                                        GArray        *criteria,
                                        guint          position,
                                        const char    *subtitle);
void       seral_question_row_add_all  (AdwExpanderRow *row,
                                        SeralSession  *session,
                                        const char    *title,
                                        GArray        *criteria);
GtkWidget *seral_question_row_new_rest (guint         n);
char      *seral_question_row_dup_now  (SeralSession *session,
                                        guint         criterion);

G_END_DECLS
