/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-about.h"
#include "app/seral-application-private.h"
#include "app/seral-dialogs.h"
#include "app/seral-help-window.h"
#include "app/seral-library-window.h"
#include "app/seral-new-assessment.h"
#include "app/seral-preferences.h"
#include "app/seral-samples-dialog.h"

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  seral_new_assessment_present (seral_application_get_window (user_data));
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GtkWindow) beside = user_data;
  g_autoptr (GFile) file = seral_dialogs_choose_finish (result);

  if (file != NULL)
    seral_application_open_file (seral_application_get_default (), beside, file);
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkWindow *window = seral_application_get_window (user_data);

  seral_dialogs_choose_async (seral_dialogs_new_open_document (window), file_chosen_cb, g_object_ref (window));
}

static void
samples_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  seral_samples_dialog_present (seral_application_get_window (user_data));
}

static void
library_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  seral_library_window_present (seral_application_get_library (user_data));
}

static void
clear_recent_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  seral_recent_clear (seral_application_get_recent (user_data));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  seral_preferences_present (seral_application_get_window (user_data),
                             seral_application_get_settings (user_data));
}

/* The list of shortcuts is made when it is asked for: GTK would make one for every window. */
static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWindow *window = seral_application_get_window (user_data);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SERAL_RESOURCE_PATH "/ui/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overlay, window);
  gtk_window_present (overlay);
}

static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  seral_help_window_present (seral_application_get_window (user_data));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  seral_about_present (seral_application_get_window (user_data));
}

static void ask_next (SeralApplication *self);

static void
stop_leaving (SeralApplication *self)
{
  g_queue_free_full (g_steal_pointer (&self->leaving), g_object_unref);
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  SeralApplication *self = user_data;

  if (seral_window_settle_finish (SERAL_WINDOW (object), result, NULL))
    ask_next (self);
  else
    stop_leaving (self);
  g_application_release (G_APPLICATION (self));
}

static void
leave (SeralApplication *self)
{
  g_autolist (GtkWindow) windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (self)),
                                                     (GCopyFunc) (GCallback) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (SERAL_IS_WINDOW (l->data))
        seral_window_leave (l->data);
      else
        gtk_window_destroy (l->data);
    }
}

/* One window after the other is asked; nothing is closed before all have agreed. */
static void
ask_next (SeralApplication *self)
{
  g_autoptr (SeralWindow) window = g_queue_pop_head (self->leaving);

  if (window != NULL)
    {
      g_application_hold (G_APPLICATION (self));
      seral_window_settle_async (window, settled_cb, self);
    }
  else
    {
      stop_leaving (self);
      leave (self);
    }
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  SeralApplication *self = user_data;

  if (self->leaving != NULL)
    return;

  self->leaving = g_queue_new ();
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (SERAL_IS_WINDOW (l->data))
        g_queue_push_tail (self->leaving, g_object_ref (l->data));
    }
  ask_next (self);
}

static const GActionEntry actions[] = {
  { "new", new_action },
  { "open", open_action },
  { "samples", samples_action },
  { "library", library_action },
  { "clear-recent", clear_recent_action },
  { "preferences", preferences_action },
  { "shortcuts", shortcuts_action },
  { "help", help_action },
  { "about", about_action },
  { "quit", quit_action },
};

static void
update_clear_recent (SeralApplication *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "clear-recent");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), g_list_model_get_n_items (G_LIST_MODEL (self->recent)) > 0);
}

/* Adds what can be done from every window. */
void
seral_application_add_actions (SeralApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);

  g_signal_connect_object (self->recent, "items-changed", G_CALLBACK (update_clear_recent), self, G_CONNECT_SWAPPED);
  update_clear_recent (self);
}
