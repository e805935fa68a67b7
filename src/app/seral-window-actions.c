/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-add-model-group.h"
#include "app/seral-dialogs.h"
#include "app/seral-document-view.h"
#include "app/seral-library-window.h"
#include "app/seral-properties.h"
#include "app/seral-window-private.h"

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  seral_window_save_async (SERAL_WINDOW (widget), FALSE, NULL, NULL);
}

static void
save_as_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  seral_window_save_async (SERAL_WINDOW (widget), TRUE, NULL, NULL);
}

static void
revert_answered_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (SeralWindow) self = user_data;

  if (g_strcmp0 (seral_dialogs_ask_finish (result), "revert") == 0)
    seral_window_reload (self);
}

/* Goes back to the file; where changes would be lost the user is asked. */
static void
revert_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  SeralWindow *self = SERAL_WINDOW (widget);

  if (seral_document_get_modified (seral_session_get_document (self->session)))
    seral_dialogs_ask_async (seral_dialogs_new_revert (GTK_WINDOW (self), seral_window_get_file (self)),
                             revert_answered_cb, g_object_ref (self));
  else
    seral_window_reload (self);
}

/* In a sandbox it is what was tried out that is undone. */
static SeralHistory *
get_history (SeralWindow *self)
{
  SeralSession *session = self->sandbox != NULL ? self->sandbox : self->session;

  return seral_document_get_history (seral_session_get_document (session));
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  seral_history_undo (get_history (SERAL_WINDOW (widget)));
}

static void
redo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  seral_history_redo (get_history (SERAL_WINDOW (widget)));
}

static void
page_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralWindow *self = SERAL_WINDOW (widget);

  GtkWidget *view = self->sandbox_view != NULL ? self->sandbox_view : self->document_view;

  seral_document_view_show_page (SERAL_DOCUMENT_VIEW (view), g_variant_get_string (parameter, NULL));
}

static void
find_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralWindow *self = SERAL_WINDOW (widget);
  GtkWidget *view = self->sandbox_view != NULL ? self->sandbox_view : self->document_view;

  seral_document_view_find (SERAL_DOCUMENT_VIEW (view));
}

/* The model that is looked at, and the stage asked for, or the one the answers come to. */
static void
library_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  SeralSession *session = SERAL_WINDOW (widget)->session;
  SeralModel *model = seral_session_get_model (session);
  SeralResult *result = seral_session_get_result (session);
  int level = g_variant_get_int32 (parameter);
  SeralLibraryWindow *window = seral_library_window_present (seral_session_get_library (session));

  if (level < 0 && result != NULL)
    level = seral_result_get_level (result);
  if (model != NULL)
    seral_library_window_show_model (window, seral_model_get_id (model), level);
}

static void
properties_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  seral_properties_present (GTK_WINDOW (widget), SERAL_WINDOW (widget)->session);
}

static void
add_model_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  seral_add_model_present (GTK_WINDOW (widget), SERAL_WINDOW (widget)->session);
}

static void
close_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* Installs what can be done in a window. */
void
seral_window_actions_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.revert", NULL, revert_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, revert_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.library", "i", library_action);
  gtk_widget_class_install_action (widget_class, "win.properties", NULL, properties_action);
  gtk_widget_class_install_action (widget_class, "win.add-model", NULL, add_model_action);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, close_action);
  seral_window_rounds_class_init (widget_class);
}

/* Says what of that makes sense right now. */
void
seral_window_update_actions (SeralWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->session != NULL && self->opening == NULL;
  /* What is tried out is never saved, and what it is tried on stays as it is. */
  gboolean idle = open && !self->saving && self->sandbox == NULL;
  SeralHistory *history = open ? get_history (self) : NULL;
  gboolean modified = open && seral_document_get_modified (seral_session_get_document (self->session));
  gboolean in_file = open && seral_window_get_file (self) != NULL;

  gtk_widget_action_set_enabled (widget, "win.save", idle && (modified || !in_file));
  gtk_widget_action_set_enabled (widget, "win.save-as", idle);
  gtk_widget_action_set_enabled (widget, "win.revert", idle && modified && in_file);
  gtk_widget_action_set_enabled (widget, "win.reload", idle && in_file);
  gtk_widget_action_set_enabled (widget, "win.undo", open && seral_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", open && seral_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.page", open);
  gtk_widget_action_set_enabled (widget, "win.find", open);
  gtk_widget_action_set_enabled (widget, "win.library", open);
  gtk_widget_action_set_enabled (widget, "win.properties", open && self->sandbox == NULL);
  gtk_widget_action_set_enabled (widget, "win.add-model", open && self->sandbox == NULL);
  seral_window_rounds_update (self, open && self->sandbox == NULL);
  seral_window_update_what_if (self);
}
