/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-window.h"
#include "assessment/seral-draft-keeper.h"

G_BEGIN_DECLS

/* What the files that make up the window share, and nobody else sees. */
struct _SeralWindow
{
  AdwApplicationWindow  parent_instance;

  SeralSession         *session;     /* (owned) (nullable) */
  SeralDraftKeeper     *keeper;      /* (owned) (nullable): of the session's document */
  GFile                *opening;     /* (owned) (nullable): being read right now */
  GCancellable         *cancellable; /* (owned): of what the window waits for */
  guint                 busy_source; /* shows that opening takes a while */
  gboolean              saving;
  gboolean              told_changed; /* that somebody else has written the file */
  gboolean              asking;      /* a question about closing is shown */
  GTask                *settling;    /* (owned) (nullable): waits for saving to end */

  AdwToastOverlay      *toast_overlay;
  GtkStack             *stack;
  GtkWidget            *document_view; /* (nullable): while there is a session */

  SeralSession         *sandbox;     /* (owned) (nullable): while answers are tried out */
  GtkWidget            *sandbox_view; /* (nullable): likewise */
};

void     seral_window_actions_class_init (GtkWidgetClass      *widget_class);
void     seral_window_update_actions     (SeralWindow         *self);

void     seral_window_rounds_class_init  (GtkWidgetClass      *widget_class);
void     seral_window_rounds_update      (SeralWindow         *self,
                                          gboolean             open);

void     seral_window_show_start         (SeralWindow         *self);
void     seral_window_save_async         (SeralWindow         *self,
                                          gboolean             as_other,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
gboolean seral_window_save_finish        (SeralWindow         *self,
                                          GAsyncResult        *result,
                                          GError             **error);
void     seral_window_reload             (SeralWindow         *self);
void     seral_window_check_file         (SeralWindow         *self);
void     seral_window_offer_draft        (SeralWindow         *self);
void     seral_window_remember           (SeralWindow         *self);

void     seral_window_what_if_class_init (GtkWidgetClass      *widget_class);
void     seral_window_update_what_if     (SeralWindow         *self);
void     seral_window_enter_what_if      (SeralWindow         *self,
                                          GArray              *raises);
void     seral_window_drop_what_if       (SeralWindow         *self);
void     seral_window_settle_what_if_async (SeralWindow       *self,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
gboolean seral_window_settle_what_if_finish (SeralWindow      *self,
                                          GAsyncResult        *result);

G_END_DECLS
