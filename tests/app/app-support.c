/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app-support.h"

/* Runs the tests, or skips all of them where there is no display. */
int
support_run (int    *argc,
             char ***argv,
             void  (*add_tests) (void))
{
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }

  adw_init ();
  add_tests ();
  return g_test_run ();
}

void
support_ready_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/* A thread may be the last to let go of what it worked for: that takes a moment. */
void
support_finalize (gpointer object)
{
  gpointer pointer = object;

  g_object_add_weak_pointer (object, &pointer);
  g_object_unref (object);
  while (g_atomic_pointer_get (&pointer) != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
}

char *
support_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("seral-app-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

void
support_remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_remove (child);
    }
  g_rmdir (path);
}

GFile *
support_write_file (const char *folder,
                    const char *name,
                    const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/* Puts one of the samples, as it ships, into a folder. */
GFile *
support_copy_sample (const char *folder,
                     const char *name)
{
  g_autofree char *resource = g_strconcat (SERAL_RESOURCE_PATH "/samples/", name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  return support_write_file (folder, name, g_bytes_get_data (bytes, NULL));
}

SeralDocument *
support_new_document (const char *organisation)
{
  g_autoptr (SeralAssessment) assessment = NULL;

  assessment = seral_assessment_new (organisation, "Resellers", "partnerspot", "1.0.0", SERAL_DEPTH_CORE);
  return seral_document_new (assessment);
}

SeralSession *
support_new_session (const char *organisation)
{
  g_autoptr (SeralDocument) document = support_new_document (organisation);

  return seral_session_new (document, seral_document_get_library (document), seral_catalogue_get_default ());
}

void
support_answer (SeralSession *session,
                const char   *criterion,
                const char   *option)
{
  const SeralCriterion *found = seral_model_find_criterion (seral_session_get_model (session), criterion);
  g_autoptr (SeralAnswer) answer = seral_answer_new (option);

  g_assert_nonnull (found);
  seral_session_set_answer (session, found, answer, "Answer", NULL);
}

static SeralApplication *
new_application (void)
{
  SeralApplication *application = seral_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

/*
 * Starts the program as a person would, with its first window on the screen. A
 * process has one program: tests take turns with it.
 */
SeralApplication *
support_start (void)
{
  static SeralApplication *application;

  if (application == NULL)
    application = new_application ();
  g_application_activate (G_APPLICATION (application));
  support_wait_until (gtk_widget_get_mapped (GTK_WIDGET (support_get_window (application))));
  return application;
}

/* Closes all windows without asking, and sees that nothing of them stays behind. */
void
support_stop (SeralApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    {
      GtkWindow *window = g_object_ref (windows->data);

      gtk_window_destroy (window);
      support_finalize (window);
    }
  support_wait_until (!seral_recent_is_saving (seral_application_get_recent (application)));
}

SeralWindow *
support_get_window (SeralApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      if (SERAL_IS_WINDOW (l->data))
        return l->data;
    }
  return NULL;
}

guint
support_count_windows (SeralApplication *application)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    n += SERAL_IS_WINDOW (l->data) ? 1 : 0;
  return n;
}

GtkWindow *
support_find_dialog (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_visible (l->data))
        return l->data;
    }
  return NULL;
}

typedef gboolean (*Test) (GtkWidget     *widget,
                          gconstpointer  data);

static GtkWidget *
find (GtkWidget     *widget,
      Test           test,
      gconstpointer  data)
{
  if (test (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, test, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget     *widget,
            gconstpointer  data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

static gboolean
has_title (GtkWidget     *widget,
           gconstpointer  data)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
  /* A row of another kind has its title as a label. */
  return GTK_IS_LABEL (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW) == NULL &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW) != NULL &&
         g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), data) == 0;
}

GtkWidget *
support_find_child (GtkWidget *widget,
                    GType      type)
{
  return find (widget, is_of_type, &type);
}

GtkWidget *
support_find_row (GtkWidget  *widget,
                  const char *title)
{
  return find (widget, has_title, title);
}
