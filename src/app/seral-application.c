/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-application.h"
#include "app/seral-dialogs.h"
#include "app/seral-window.h"

struct _SeralApplication
{
  AdwApplication     parent_instance;

  GSettings         *settings;  /* (owned) */
  SeralRecent       *recent;    /* (owned) */
  SeralModelLibrary *library;   /* (owned) (nullable): made when first asked for */
  gboolean           start_new; /* the command line asks for a new assessment */
};

G_DEFINE_FINAL_TYPE (SeralApplication, seral_application, ADW_TYPE_APPLICATION)

static GtkWindow *
get_window (SeralApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !SERAL_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL ? window : GTK_WINDOW (seral_window_new (self));
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
  SeralApplication *self = user_data;
  GtkWindow *window = get_window (self);

  seral_dialogs_choose_async (seral_dialogs_new_open_document (window), file_chosen_cb, g_object_ref (window));
}

static const GActionEntry actions[] = {
  { "open", open_action },
};

static void
seral_application_startup (GApplication *application)
{
  SeralApplication *self = SERAL_APPLICATION (application);

  G_APPLICATION_CLASS (seral_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  self->settings = g_settings_new (SERAL_APPLICATION_ID);
  self->recent = seral_recent_new_default ();
}

static void
seral_application_activate (GApplication *application)
{
  SeralApplication *self = SERAL_APPLICATION (application);

  gtk_window_present (get_window (self));
}

static void
seral_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    seral_application_open_file (SERAL_APPLICATION (application), NULL, files[i]);
}

static void
seral_application_finalize (GObject *object)
{
  SeralApplication *self = SERAL_APPLICATION (object);

  g_clear_object (&self->library);
  g_clear_object (&self->recent);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (seral_application_parent_class)->finalize (object);
}

static void
seral_application_class_init (SeralApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = seral_application_finalize;
  application_class->startup = seral_application_startup;
  application_class->activate = seral_application_activate;
  application_class->open = seral_application_open;
}

static void
seral_application_init (SeralApplication *self)
{
}

/**
 * seral_application_new:
 *
 * Returns: (transfer full): the program
 */
SeralApplication *
seral_application_new (void)
{
  return g_object_new (SERAL_TYPE_APPLICATION,
                       "application-id", SERAL_APPLICATION_ID,
                       "resource-base-path", SERAL_RESOURCE_PATH,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * seral_application_get_default:
 *
 * Returns: (transfer none): the program that runs
 */
SeralApplication *
seral_application_get_default (void)
{
  return SERAL_APPLICATION (g_application_get_default ());
}

/**
 * seral_application_get_settings:
 * @self: the program
 *
 * Returns: (transfer none): its settings
 */
GSettings *
seral_application_get_settings (SeralApplication *self)
{
  g_return_val_if_fail (SERAL_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * seral_application_get_recent:
 * @self: the program
 *
 * Returns: (transfer none): the documents used of late
 */
SeralRecent *
seral_application_get_recent (SeralApplication *self)
{
  g_return_val_if_fail (SERAL_IS_APPLICATION (self), NULL);

  return self->recent;
}

/**
 * seral_application_get_library:
 * @self: the program
 *
 * Returns: (transfer none): the bundled models and the user's own
 */
SeralModelLibrary *
seral_application_get_library (SeralApplication *self)
{
  g_return_val_if_fail (SERAL_IS_APPLICATION (self), NULL);

  if (self->library == NULL)
    self->library = seral_model_library_new (seral_catalogue_get_default ());
  return self->library;
}

static SeralWindow *
find_window (SeralApplication *self,
             GFile            *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GFile *other = SERAL_IS_WINDOW (l->data) ? seral_window_get_file (l->data) : NULL;

      if (other != NULL && g_file_equal (other, file))
        return l->data;
    }
  return NULL;
}

/* A window to open a document in: the one at hand where it is free, else a new one. */
static SeralWindow *
find_free_window (SeralApplication *self,
                  GtkWindow        *beside)
{
  GtkWindow *window = beside != NULL ? beside : gtk_application_get_active_window (GTK_APPLICATION (self));

  if (SERAL_IS_WINDOW (window) && seral_window_is_free (SERAL_WINDOW (window)))
    return SERAL_WINDOW (window);
  return seral_window_new (self);
}

/**
 * seral_application_open_file:
 * @self: the program
 * @beside: (nullable): the window that asks
 * @file: an assessment
 *
 * Opens a file, in @beside where that is free, else in a window of its own; a
 * file that is open already has its window brought to the front.
 */
void
seral_application_open_file (SeralApplication *self,
                             GtkWindow        *beside,
                             GFile            *file)
{
  SeralWindow *window;

  g_return_if_fail (SERAL_IS_APPLICATION (self));
  g_return_if_fail (beside == NULL || GTK_IS_WINDOW (beside));
  g_return_if_fail (G_IS_FILE (file));

  window = find_window (self, file);
  if (window == NULL)
    {
      window = find_free_window (self, beside);
      seral_window_open_file (window, file);
    }
  gtk_window_present (GTK_WINDOW (window));
}
