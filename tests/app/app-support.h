/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-application.h"
#include "app/seral-session.h"
#include "app/seral-window.h"

G_BEGIN_DECLS

int               support_run          (int                 *argc,
                                        char              ***argv,
                                        void               (*add_tests) (void));

/* Waits until @condition, however long that takes; the test's own limit ends it. */
#define support_wait_until(condition) \
  G_STMT_START { while (!(condition)) g_main_context_iteration (NULL, TRUE); } G_STMT_END

/* A callback that keeps the result, to be waited for and finished in the test. */
void              support_ready_cb      (GObject             *object,
                                         GAsyncResult        *result,
                                         gpointer             user_data);

/* Gives up the last reference that the test has, and waits until nobody has any. */
void              support_finalize      (gpointer             object);

char             *support_make_folder   (void);
void              support_remove_folder (const char          *path);
GFile            *support_write_file    (const char          *folder,
                                         const char          *name,
                                         const char          *text);
GFile            *support_copy_sample   (const char          *folder,
                                         const char          *name);

SeralDocument    *support_new_document  (const char          *organisation);
SeralSession     *support_new_session   (const char          *organisation);
void              support_answer        (SeralSession        *session,
                                         const char          *criterion,
                                         const char          *option);

SeralApplication *support_start         (void);
void              support_stop          (SeralApplication    *application);
SeralWindow      *support_get_window    (SeralApplication    *application);
guint             support_count_windows (SeralApplication    *application);
GtkWindow        *support_find_dialog   (GType                type);

/* In the tree under a widget: the first of a type, and the row with a title. */
GtkWidget        *support_find_child    (GtkWidget           *widget,
                                         GType                type);
GtkWidget        *support_find_row      (GtkWidget           *widget,
                                         const char          *title);

G_END_DECLS
