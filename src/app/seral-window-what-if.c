/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-dialogs.h"
#include "app/seral-document-view.h"
#include "app/seral-session-sandbox.h"
#include "app/seral-window-private.h"
#include "words/seral-words.h"

/* In the sandbox one more answer can be tried out from wherever the first was. */
static void
try_cb (SeralWindow *self,
        GArray      *raises)
{
  if (raises != NULL)
    seral_session_try (self->sandbox, raises);
}

static void
message_cb (SeralWindow *self,
            const char  *message)
{
  seral_window_add_toast (self, adw_toast_new (message));
}

static void
show_sandbox (SeralWindow *self)
{
  self->sandbox_view = seral_document_view_new (self->sandbox);
  gtk_stack_add_child (self->stack, self->sandbox_view);
  gtk_stack_set_visible_child (self->stack, self->sandbox_view);
  gtk_widget_grab_focus (self->sandbox_view);
}

/* Where to begin: at what was tried out, or at the first question that holds the company back. */
static void
begin (SeralWindow *self,
       GArray      *raises)
{
  SeralResult *result = seral_session_get_result (self->sandbox);
  const guint *blocking;
  guint n = 0;

  if (raises != NULL)
    {
      seral_document_view_show_page (SERAL_DOCUMENT_VIEW (self->sandbox_view), "result");
      return;
    }

  if (result == NULL || !seral_words_is_known (result))
    return;
  blocking = seral_result_get_blocking (result, &n);
  if (n > 0)
    seral_session_request_question (self->sandbox, blocking[0]);
}

/* Opens a sandbox over the document, and tries @raises out in it, where there are any. */
void
seral_window_enter_what_if (SeralWindow *self,
                            GArray      *raises)
{
  SeralHistory *history;

  if (self->session == NULL || self->sandbox != NULL || seral_session_get_sheet (self->session) == NULL ||
      seral_session_get_model (self->session) == NULL)
    return;

  self->sandbox = seral_session_new_sandbox (self->session);
  history = seral_document_get_history (seral_session_get_document (self->sandbox));
  g_signal_connect_object (self->sandbox, "what-if-requested", G_CALLBACK (try_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sandbox, "message", G_CALLBACK (message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify", G_CALLBACK (seral_window_update_actions), self, G_CONNECT_SWAPPED);
  try_cb (self, raises);
  show_sandbox (self);
  begin (self, raises);
  seral_window_update_actions (self);
}

/* Goes back to the document, whatever was tried out. */
void
seral_window_drop_what_if (SeralWindow *self)
{
  SeralHistory *history;

  if (self->sandbox == NULL)
    return;

  history = seral_document_get_history (seral_session_get_document (self->sandbox));
  g_signal_handlers_disconnect_by_data (history, self);
  g_signal_handlers_disconnect_by_data (self->sandbox, self);
  if (self->document_view != NULL)
    {
      gtk_stack_set_visible_child (self->stack, self->document_view);
      gtk_widget_grab_focus (self->document_view);
    }
  gtk_stack_remove (self->stack, g_steal_pointer (&self->sandbox_view));
  g_clear_object (&self->sandbox);
  seral_window_update_actions (self);
}

static void
tell_kept (SeralWindow *self,
           guint        n_items)
{
  g_autofree char *title = NULL;
  AdwToast *toast;

  title = g_strdup_printf (ngettext ("%u item added to the plan", "%u items added to the plan", n_items), n_items);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  seral_window_add_toast (self, toast);
}

static void
leave_answered_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SeralWindow *self = g_task_get_source_object (task);
  const char *response = seral_dialogs_ask_finish (result);
  gboolean left = g_strcmp0 (response, "drop") == 0;
  guint n_items = 0;

  if (g_strcmp0 (response, "keep") == 0)
    left = seral_session_keep_sandbox (self->sandbox, &n_items);
  if (left)
    seral_window_drop_what_if (self);
  if (n_items > 0)
    tell_kept (self, n_items);
  g_task_return_boolean (task, left);
}

/* Leaves the sandbox; where there is something to lose the user is asked. */
void
seral_window_settle_what_if_async (SeralWindow         *self,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, seral_window_settle_what_if_async);
  if (self->sandbox != NULL && seral_session_is_dirty_sandbox (self->sandbox))
    {
      seral_dialogs_ask_async (seral_dialogs_new_drop_what_if (GTK_WINDOW (self)), leave_answered_cb,
                               g_steal_pointer (&task));
      return;
    }

  seral_window_drop_what_if (self);
  g_task_return_boolean (task, TRUE);
}

gboolean
seral_window_settle_what_if_finish (SeralWindow  *self,
                                    GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
what_if_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  seral_window_enter_what_if (SERAL_WINDOW (widget), NULL);
}

static void
leave_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  seral_window_settle_what_if_async (SERAL_WINDOW (widget), NULL, NULL);
}

static void
keep_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralWindow *self = SERAL_WINDOW (widget);
  guint n_items = 0;

  if (self->sandbox == NULL || !seral_session_keep_sandbox (self->sandbox, &n_items))
    return;
  if (n_items == 0)
    {
      seral_window_add_toast (self, adw_toast_new (_("There is nothing in it that is not planned already")));
      return;
    }

  seral_window_drop_what_if (self);
  seral_document_view_show_page (SERAL_DOCUMENT_VIEW (self->document_view), "plan");
  tell_kept (self, n_items);
}

/* Installs what has to do with trying answers out. */
void
seral_window_what_if_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.what-if", NULL, what_if_action);
  gtk_widget_class_install_action (widget_class, "win.what-if-leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "win.what-if-keep", NULL, keep_action);
}

/* Says what of that makes sense right now. */
void
seral_window_update_what_if (SeralWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->session != NULL && self->opening == NULL;
  gboolean tried = self->sandbox != NULL && seral_session_is_dirty_sandbox (self->sandbox);

  gtk_widget_action_set_enabled (widget, "win.what-if", open && self->sandbox == NULL &&
                                 seral_session_get_sheet (self->session) != NULL &&
                                 seral_session_get_model (self->session) != NULL);
  gtk_widget_action_set_enabled (widget, "win.what-if-leave", self->sandbox != NULL);
  gtk_widget_action_set_enabled (widget, "win.what-if-keep", tried);
}
