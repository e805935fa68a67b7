/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-accessible.h"
#include "app/seral-application-private.h"

G_DEFINE_FINAL_TYPE (SeralApplication, seral_application, ADW_TYPE_APPLICATION)

static const char *accels[][4] = {
  { "app.new", "<Control>n" },
  { "app.open", "<Control>o" },
  { "app.quit", "<Control>q" },
  { "app.help", "F1" },
  { "app.preferences", "<Control>comma" },
  { "app.shortcuts", "<Control>question" },
  { "win.save", "<Control>s" },
  { "win.save-as", "<Control><Shift>s" },
  { "win.undo", "<Control>z" },
  { "win.redo", "<Control><Shift>z", "<Control>y" },
  { "win.find", "<Control>f" },
  { "win.close", "<Control>w" },
  { "win.page::assess", "<Alt>1" },
  { "win.page::result", "<Alt>2" },
  { "win.page::plan", "<Alt>3" },
  { "win.page::export", "<Alt>4", "<Control>e" },
  { "win.properties", "<Alt>Return" },
  { "win.rounds::rounds", "<Control>r" },
};

static void
add_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i][0], &accels[i][1]);
}

static AdwColorScheme
get_scheme (const char *nick)
{
  if (g_str_equal (nick, "light"))
    return ADW_COLOR_SCHEME_FORCE_LIGHT;
  if (g_str_equal (nick, "dark"))
    return ADW_COLOR_SCHEME_FORCE_DARK;
  return ADW_COLOR_SCHEME_DEFAULT;
}

static gboolean
map_scheme (GValue   *value,
            GVariant *variant,
            gpointer  user_data)
{
  g_value_set_enum (value, (int) get_scheme (g_variant_get_string (variant, NULL)));
  return TRUE;
}

static void
bind_style (SeralApplication *self)
{
  g_settings_bind_with_mapping (self->settings, "colour-scheme",
                                adw_application_get_style_manager (ADW_APPLICATION (self)), "color-scheme",
                                G_SETTINGS_BIND_GET, map_scheme, NULL, NULL, NULL);
}

/* The program must not end while the list of recent documents is written. */
static void
recent_saving_cb (SeralApplication *self)
{
  if (seral_recent_is_saving (self->recent))
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static void
recent_loaded_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!seral_recent_load_finish (SERAL_RECENT (object), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_info ("The list of recent documents was not read: %s", error->message);
}

static void
load_recent (SeralApplication *self)
{
  self->recent = seral_recent_new_default ();
  g_signal_connect_object (self->recent, "notify::saving", G_CALLBACK (recent_saving_cb), self, G_CONNECT_SWAPPED);
  seral_recent_load_async (self->recent, recent_loaded_cb, NULL);
}

static void
load_drafts (SeralApplication *self)
{
  g_autoptr (GFile) folder = seral_draft_dup_default_folder ();

  self->drafts = seral_drafts_new (folder);
}

static void
seral_application_startup (GApplication *application)
{
  SeralApplication *self = SERAL_APPLICATION (application);

  G_APPLICATION_CLASS (seral_application_parent_class)->startup (application);

  seral_accessible_init ();
  self->settings = g_settings_new (SERAL_APPLICATION_ID);
  load_recent (self);
  load_drafts (self);
  bind_style (self);
  seral_application_add_actions (self);
  add_accels (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (NULL);
}

static void
seral_application_activate (GApplication *application)
{
  SeralApplication *self = SERAL_APPLICATION (application);

  gtk_window_present (seral_application_get_window (self));
  if (self->start_new)
    g_action_group_activate_action (G_ACTION_GROUP (self), "new", NULL);
  self->start_new = FALSE;
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

/* A new assessment is asked of the program that runs already, where one does. */
static int
seral_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  SeralApplication *self = SERAL_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Seral %s\n", SERAL_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (options, "new"))
    return -1;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (g_application_get_is_remote (application))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "new", NULL);
      return 0;
    }
  self->start_new = TRUE;
  return -1;
}

static void
seral_application_finalize (GObject *object)
{
  SeralApplication *self = SERAL_APPLICATION (object);

  g_clear_object (&self->library);
  g_clear_object (&self->recent);
  g_clear_object (&self->drafts);
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
  application_class->handle_local_options = seral_application_handle_local_options;
}

static void
seral_application_init (SeralApplication *self)
{
  const GOptionEntry entries[] = {
    { "new", 'n', 0, G_OPTION_ARG_NONE, NULL, N_("Begin a new assessment"), NULL },
    { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
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
 * seral_application_get_drafts:
 * @self: the program
 *
 * Returns: (transfer none): what a crash left behind
 */
SeralDrafts *
seral_application_get_drafts (SeralApplication *self)
{
  g_return_val_if_fail (SERAL_IS_APPLICATION (self), NULL);

  return self->drafts;
}

static void
user_models_loaded_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!seral_model_library_load_user_finish (SERAL_MODEL_LIBRARY (object), result, &error))
    g_info ("The user's own models were not read: %s", error->message);
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
    {
      self->library = seral_model_library_new (seral_catalogue_get_default ());
      seral_model_library_load_user_async (self->library, NULL, user_models_loaded_cb, NULL);
    }
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

/* The window at hand, behind its dialogs; a new one where there is none. */
GtkWindow *
seral_application_get_window (SeralApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !SERAL_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); window == NULL && l != NULL; l = l->next)
    {
      if (SERAL_IS_WINDOW (l->data))
        window = l->data;
    }
  if (window == NULL)
    {
      window = GTK_WINDOW (seral_window_new (self));
      gtk_window_present (window);
    }
  return window;
}

/**
 * seral_application_show_document:
 * @self: the program
 * @beside: (nullable): the window that asks
 * @document: a document that lies in no file yet
 *
 * Shows a document, in @beside where that is free, else in a window of its own.
 */
void
seral_application_show_document (SeralApplication *self,
                                 GtkWindow        *beside,
                                 SeralDocument    *document)
{
  SeralWindow *window;

  g_return_if_fail (SERAL_IS_APPLICATION (self));
  g_return_if_fail (beside == NULL || GTK_IS_WINDOW (beside));
  g_return_if_fail (SERAL_IS_DOCUMENT (document));

  window = find_free_window (self, beside);
  seral_window_take_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
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
  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
}

/**
 * seral_application_recover:
 * @self: the program
 * @beside: (nullable): the window that asks
 * @draft: a draft
 *
 * Shows what was not saved, as it was. Its file stays as it is until it is saved.
 */
void
seral_application_recover (SeralApplication *self,
                           GtkWindow        *beside,
                           SeralDraft       *draft)
{
  g_autoptr (SeralDocument) document = NULL;
  g_autoptr (SeralDraft) kept = NULL;
  SeralWindow *window;

  g_return_if_fail (SERAL_IS_APPLICATION (self));
  g_return_if_fail (SERAL_IS_DRAFT (draft));

  kept = g_object_ref (draft);
  document = seral_draft_recover (kept);
  window = find_free_window (self, beside);
  seral_window_take_document (window, document);
  seral_window_adopt_draft (window, kept);
  gtk_window_present (GTK_WINDOW (window));
  seral_drafts_remove (self->drafts, kept);
}

/**
 * seral_application_discard_draft:
 * @self: the program
 * @draft: a draft that nobody wants
 *
 * Deletes a draft.
 */
void
seral_application_discard_draft (SeralApplication *self,
                                 SeralDraft       *draft)
{
  g_return_if_fail (SERAL_IS_APPLICATION (self));
  g_return_if_fail (SERAL_IS_DRAFT (draft));

  seral_draft_delete (draft);
  seral_drafts_remove (self->drafts, draft);
}
